package io.cloudauth.examples.h5.web;

import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.examples.h5.limits.Attempts;
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
    private final Attempts attempts;
    private final Beginning beginning;
    private final Verifications verifications;

    StartController(Attempts attempts, Beginning beginning, Verifications verifications) {
        this.attempts = attempts;
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
        Visit visit = Visit.of(request);
        // before the form is read: whatever it holds, the answer is the same
        if (!attempts.take(visit.counted(), visit.owner(), request.getRemoteAddr())) {
            return Pages.tooMany();
        }
        StartForm form = StartForm.of(request);
        if (!form.consent()) {
            return form(form, FormErrors.NO_CONSENT, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return visit.oneAtATime(() -> begin(visit, form));
    }

    private ModelAndView begin(Visit visit, StartForm form) {
        try {
            VerificationSession begun = beginning.begin(visit.owner(), form.applicant());
            visit.changeId();
            visit.keep(begun);
            return Pages.redirect(begun.bizId());
        } catch (AlreadyOpenException e) {
            // a second click, or a second tab: on to the open one. A browser that clicks twice
            // drops the first response, and with it the session's ID
            visit.changeId();
            return Pages.redirect("/");
        } catch (InvalidRequestException e) {
            return form(form, FormErrors.of(e), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (CloudAuthException e) {
            return refused(form, e);
        }
    }

    private static ModelAndView refused(StartForm form, CloudAuthException e) {
        if (e instanceof ServiceException s && s.kind() == ErrorKind.TOO_FREQUENT) {
            return Pages.tooMany(); // the service has limits of its own
        }
        FormErrors errors = FormErrors.of(e);
        return form(
                form,
                errors,
                errors.areOfThePerson()
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView form(StartForm form, FormErrors errors, HttpStatus status) {
        return Pages.page("start", status).addObject("form", form).addObject("errors", errors);
    }
}
