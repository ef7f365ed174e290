package io.cloudauth.examples.h5.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The kinds of responses to browsers: a page, or a redirect. */
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
    static ModelAndView verification(String number) {
        return redirect("/verifications/" + number);
    }

    /** Redirects to a path of this application. */
    static ModelAndView redirect(String path) {
        return seeOther(new RedirectView(path, true));
    }

    /** Redirects to the service's page. */
    static ModelAndView leave(URI page) {
        return seeOther(new RedirectView(page.toString()));
    }

    /** Status 303 makes the browser use GET. */
    private static ModelAndView seeOther(RedirectView redirect) {
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
