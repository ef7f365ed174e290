package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.privacy.Deletion;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages about personal data: what is stored and for how long, the consent, the deletion. */
@Controller
class PrivacyController {
    private final Deletion deletion;
    private final H5Properties properties;

    PrivacyController(Deletion deletion, H5Properties properties) {
        this.deletion = deletion;
        this.properties = properties;
    }

    @GetMapping("/privacy")
    ModelAndView privacy() {
        return Pages.page("privacy").addObject("settings", properties);
    }

    /** Shows the whole text to which the end user agrees, with its version. */
    @GetMapping("/consent")
    ModelAndView consent() {
        return Pages.page("consent").addObject("settings", properties);
    }

    /** Asks before the deletion. */
    @GetMapping("/privacy/delete")
    ModelAndView ask() {
        return Pages.page("delete");
    }

    @PostMapping("/privacy/delete")
    ModelAndView delete(HttpServletRequest request) {
        Visit visit = Visit.of(request);
        int rows = deletion.deleteAll(visit.owner());
        visit.invalidate();
        return Pages.redirect(rows > 0 ? "/privacy/deleted" : "/privacy/nothing");
    }

    @GetMapping("/privacy/deleted")
    ModelAndView deleted() {
        return Pages.page("deleted").addObject("what", "deleted");
    }

    /**
     * Shows that this session had no data. The application may still store data of the same person
     * from another session.
     */
    @GetMapping("/privacy/nothing")
    ModelAndView nothing() {
        return Pages.page("deleted").addObject("what", "nothing").addObject("settings", properties);
    }
}
