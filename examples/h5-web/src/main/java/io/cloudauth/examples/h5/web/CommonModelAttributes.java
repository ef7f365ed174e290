package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.Site;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The model attributes of all pages. */
@ControllerAdvice
class CommonModelAttributes {
    private final Site site;

    CommonModelAttributes(Site site) {
        this.site = site;
    }

    /** Returns whether the page shows the notice that this is a demo. */
    @ModelAttribute("demo")
    boolean demo() {
        return site.isDemo();
    }
}
