package io.cloudauth.examples.h5.web;

import io.cloudauth.model.VerificationSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the verification page sends the browser afterwards. Nothing is concluded from that: the
 * browser that began is led to its own page, which asks the service. Every other one, such as the
 * phone that scanned the code, is told to go back to where it began, and learns nothing.
 */
@Controller
class ReturnController {

    @GetMapping("/return")
    ModelAndView back(
            HttpServletRequest request,
            @RequestParam(name = VerificationSession.STATE, defaultValue = "") String state) {
        return Visit.of(request)
                .returnedWith(state)
                .map(begun -> Pages.redirect(begun.bizId()))
                .orElseGet(() -> Pages.page("returned"));
    }
}
