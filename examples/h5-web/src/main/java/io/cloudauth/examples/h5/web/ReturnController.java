package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.verification.Verdicts;
import io.cloudauth.examples.h5.verification.Verification;
import io.cloudauth.examples.h5.verification.Verifications;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The return address for browsers after the service's page. The state says which verification it
 * is, and makes the application request the result. It works until there is a final result. The
 * parameter {@code response} is not read: the end user could have written it. A browser that lost
 * its cookie, as browsers inside apps do, gets a page without any details.
 */
@Controller
class ReturnController {
    private final Verifications verifications;
    private final Verdicts verdicts;

    ReturnController(Verifications verifications, Verdicts verdicts) {
        this.verifications = verifications;
        this.verdicts = verdicts;
    }

    @GetMapping("/return")
    ModelAndView returned(
            HttpServletRequest request,
            @RequestParam(name = "state", defaultValue = "") String state) {
        Visit visit = Visit.of(request);
        Optional<Verification> returned =
                verifications.findByReturn(state).map(verdicts::refreshed);
        // an end user who left, or may try again, comes back by the same link
        returned.filter(verification -> !verification.mayChange())
                .ifPresent(verification -> verifications.forgetReturn(verification.number()));
        return returned.filter(visit::takesPartIn)
                .map(verification -> Pages.verification(verification.number()))
                .orElseGet(() -> Pages.page("returned"));
    }
}
