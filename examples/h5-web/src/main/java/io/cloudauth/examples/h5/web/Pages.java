package io.cloudauth.examples.h5.web;

import io.cloudauth.model.BizId;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The two answers that a browser gets: a page, or another address of this application. */
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
     * The answer to one attempt too many, which tells neither which limit it was nor anything else.
     */
    static ModelAndView tooMany() {
        return page("error", HttpStatus.TOO_MANY_REQUESTS)
                .addObject("status", HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** To the page of one verification. */
    static ModelAndView redirect(BizId bizId) {
        return redirect("/verifications/" + bizId.value());
    }

    /** To a path of this application, by GET. */
    static ModelAndView redirect(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
