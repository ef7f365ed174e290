package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.limits.Attempts;
import io.cloudauth.examples.h5.verification.AlreadyOpenException;
import io.cloudauth.examples.h5.verification.Beginning;
import io.cloudauth.examples.h5.verification.Ticket;
import io.cloudauth.examples.h5.verification.Verification;
import io.cloudauth.examples.h5.verification.Verifications;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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

    /**
     * Shows the form. Redirects to the open verification, for example in a second tab, or to the
     * result if the end user has passed.
     */
    @GetMapping("/")
    ModelAndView start(HttpServletRequest request) {
        return current(request)
                .map(current -> Pages.verification(current.number()))
                .orElseGet(() -> form(StartForm.EMPTY, FormErrors.NONE, HttpStatus.OK));
    }

    /** Asks an end user who has passed before a new verification, because it is charged. */
    @GetMapping("/again")
    ModelAndView again(HttpServletRequest request) {
        return current(request)
                .map(current -> Pages.page("again").addObject("number", current.number()))
                .orElseGet(() -> Pages.redirect("/"));
    }

    /** Shows the form, also to an end user who has passed. */
    @GetMapping("/form")
    ModelAndView form(HttpServletRequest request) {
        return current(request)
                .filter(current -> current.stage().isOpen())
                .map(open -> Pages.verification(open.number()))
                .orElseGet(() -> form(StartForm.EMPTY, FormErrors.NONE, HttpStatus.OK));
    }

    private Optional<Verification> current(HttpServletRequest request) {
        return verifications.findCurrent(Visit.of(request).owner());
    }

    @PostMapping("/verifications")
    ModelAndView submit(HttpServletRequest request) {
        Visit visit = Visit.of(request);
        // before the form is read, so that the response does not depend on its content
        if (!attempts.take(visit.attemptKey(), visit.owner(), request.getRemoteAddr())) {
            return Pages.tooMany();
        }
        StartForm form = StartForm.of(request);
        return visit.oneAtATime(() -> prepare(visit, form));
    }

    private ModelAndView prepare(Visit visit, StartForm form) {
        FormErrors errors = FormErrors.of(form);
        if (errors.areAny()) {
            return form(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Ticket ticket = beginning.prepare(visit.owner(), form.applicant());
            visit.changeId();
            visit.store(ticket);
            return form.onPhone()
                    ? Pages.redirect("/begin/" + ticket.code())
                    : Pages.verification(ticket.number());
        } catch (AlreadyOpenException e) {
            // a double click or a second tab: continue with the open verification. After a double
            // click the browser drops the first response with the new session ID, so send another
            visit.changeId();
            return Pages.redirect("/");
        }
    }

    private static ModelAndView form(StartForm form, FormErrors errors, HttpStatus status) {
        return Pages.page("start", status).addObject("form", form).addObject("errors", errors);
    }
}
