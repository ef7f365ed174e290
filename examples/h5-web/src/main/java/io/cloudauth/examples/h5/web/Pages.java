package io.cloudauth.examples.h5.web;

import io.cloudauth.model.BizId;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The two kinds of responses to browsers: a page, or a redirect within this application. */
final class Pages {

    private Pages() {}

    static ModelAndView page(String template, HttpStatusCode status) {
        ModelAndView page = new ModelAndView(template);
        page.setStatus(status);
        return page;
    }

    static ModelAndView page(String template) {
        return page(template, HttpStatus.OK);
    }

    /**
     * Returns the page for an attempt above a limit. It is the same for all limits and all forms,
     * so that it reveals nothing.
     */
    static ModelAndView tooMany() {
        return page("error", HttpStatus.TOO_MANY_REQUESTS)
                .addObject("status", HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** Redirects to the page of a verification. */
    static ModelAndView redirect(BizId bizId) {
        return redirect("/verifications/" + bizId.value());
    }

    /** Redirects to a path of this application with status 303, so that the browser uses GET. */
    static ModelAndView redirect(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
