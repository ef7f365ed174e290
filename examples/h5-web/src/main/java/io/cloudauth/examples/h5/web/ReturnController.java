package io.cloudauth.examples.h5.web;

import io.cloudauth.model.VerificationSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The return address for browsers after the verification page. A return proves nothing. The browser
 * that started the verification is redirected to its own page, which requests the result. Every
 * other browser, such as a phone that scanned the QR code, gets a page without any details.
 */
@Controller
class ReturnController {

    @GetMapping("/return")
    ModelAndView returned(
            HttpServletRequest request,
            @RequestParam(name = VerificationSession.STATE, defaultValue = "") String state) {
        return Visit.of(request)
                .returnedWith(state)
                .map(started -> Pages.redirect(started.bizId()))
                .orElseGet(() -> Pages.page("returned"));
    }
}
