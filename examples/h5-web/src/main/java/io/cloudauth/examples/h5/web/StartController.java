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

/** The start page with the form, and the start of a verification. */
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

    /** Shows the form, or redirects to the open verification, for example in a second tab. */
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
        // before the form is read, so that the response does not depend on its content
        if (!attempts.take(visit.attemptKey(), visit.owner(), request.getRemoteAddr())) {
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
            VerificationSession started = beginning.begin(visit.owner(), form.applicant());
            visit.changeId();
            visit.store(started);
            return Pages.redirect(started.bizId());
        } catch (AlreadyOpenException e) {
            // a double click or a second tab: continue with the open verification. After a double
            // click the browser drops the first response with the new session ID, so send another
            visit.changeId();
            return Pages.redirect("/");
        } catch (InvalidRequestException e) {
            return form(form, FormErrors.of(e), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (CloudAuthException e) {
            return failed(form, e);
        }
    }

    private static ModelAndView failed(StartForm form, CloudAuthException e) {
        if (e instanceof ServiceException s && s.kind() == ErrorKind.TOO_FREQUENT) {
            return Pages.tooMany(); // the limits of the service look the same as our own
        }
        FormErrors errors = FormErrors.of(e);
        return form(
                form,
                errors,
                errors.canBeCorrected()
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView form(StartForm form, FormErrors errors, HttpStatus status) {
        return Pages.page("start", status).addObject("form", form).addObject("errors", errors);
    }
}
