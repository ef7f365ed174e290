package io.cloudauth.examples.h5.web;

import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.examples.h5.verification.AlreadyOpenException;
import io.cloudauth.examples.h5.verification.Beginning;
import io.cloudauth.examples.h5.verification.Verifications;
import io.cloudauth.model.VerificationSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form, and the start of a verification. */
@Controller
class StartController {
    private final Beginning beginning;
    private final Verifications verifications;

    StartController(Beginning beginning, Verifications verifications) {
        this.beginning = beginning;
        this.verifications = verifications;
    }

    /** The form; in a second tab, the verification that is open already. */
    @GetMapping("/")
    ModelAndView form(HttpServletRequest request) {
        return verifications
                .findOpen(Visit.of(request).owner())
                .map(open -> Pages.redirect(open.bizId()))
                .orElseGet(() -> form(StartForm.EMPTY, FormErrors.NONE, HttpStatus.OK));
    }

    @PostMapping("/verifications")
    ModelAndView start(HttpServletRequest request) {
        StartForm form = StartForm.of(request);
        if (!form.consent()) {
            return form(form, FormErrors.NO_CONSENT, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Visit visit = Visit.of(request);
        try {
            VerificationSession begun = beginning.begin(visit.owner(), form.applicant());
            visit.keep(begun);
            return Pages.redirect(begun.bizId());
        } catch (AlreadyOpenException e) {
            return Pages.redirect("/"); // a second click, or a second tab: on to the open one
        } catch (InvalidRequestException e) {
            return form(form, FormErrors.of(e), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (CloudAuthException e) {
            FormErrors errors = FormErrors.of(e);
            return form(
                    form,
                    errors,
                    errors.areOfThePerson()
                            ? HttpStatus.UNPROCESSABLE_CONTENT
                            : HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ModelAndView form(StartForm form, FormErrors errors, HttpStatus status) {
        return Pages.page("start", status).addObject("form", form).addObject("errors", errors);
    }
}
