package io.cloudauth.examples.h5.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

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
        return new ModelAndView(
                (model, request, response) -> seeOther(response, request.getContextPath() + path));
    }

    /** Redirects to the service's page. */
    static ModelAndView leave(URI page) {
        return new ModelAndView((model, request, response) -> seeOther(response, page.toString()));
    }

    /**
     * Status 303 makes the browser use GET. Spring's RedirectView is not used, because it logs its
     * address, which can be a secret.
     */
    private static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", location);
    }
}
