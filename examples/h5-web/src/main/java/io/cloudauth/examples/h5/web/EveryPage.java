package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.Site;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows. */
@ControllerAdvice
class EveryPage {
    private final Site site;

    EveryPage(Site site) {
        this.site = site;
    }

    /** Whether to say that nobody is verified here. */
    @ModelAttribute("demo")
    boolean demo() {
        return site.isDemo();
    }
}
