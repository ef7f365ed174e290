package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.product.Refusal;
import io.cloudauth.examples.h5.verification.Beginning;
import io.cloudauth.examples.h5.verification.Begun;
import io.cloudauth.examples.h5.verification.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page at which a verification begins. The QR code and the button for this device lead here by
 * the same one-time link. The browser that submits its form is the one that shows the face: the
 * form carries its MetaInfo.
 */
@Controller
@RequestMapping("/begin/{code}")
class BeginController {
    private static final int MAX_META_INFO = 8_192;

    private final Beginning beginning;
    private final BrowserScript script;

    BeginController(Beginning beginning, BrowserScript script) {
        this.beginning = beginning;
        this.script = script;
    }

    /** Shows the page. It uses nothing up, because messengers open links to preview them. */
    @GetMapping
    ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("code") String code) {
        return beginning.isReady(code)
                ? page(response, code, Optional.empty())
                : used(Visit.of(request), code);
    }

    @PostMapping
    ModelAndView begin(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("code") String code) {
        Visit visit = Visit.of(request);
        String metaInfo = Objects.requireNonNullElse(request.getParameter("metaInfo"), "");
        try {
            Optional<Begun> begun =
                    beginning.begin(code, metaInfo.length() > MAX_META_INFO ? "" : metaInfo);
            if (begun.isEmpty()) {
                return used(visit, code);
            }
            visit.changeId();
            visit.store(begun.get(), code);
            return Pages.leave(begun.get().page());
        } catch (RefusedException e) {
            return refused(visit, response, code, e);
        }
    }

    private ModelAndView refused(
            Visit visit, HttpServletResponse response, String code, RefusedException e) {
        return switch (e.refusal()) {
            case BROWSER, UNAVAILABLE -> page(response, code, Optional.of(e.refusal()));
            case TOO_MANY -> Pages.tooMany(); // the limits of the service look like our own
            case DETAILS, REVIEW ->
                    visit.hasTicket(e.number())
                            ? Pages.verification(e.number())
                            : Pages.page("closed").addObject("what", "refused");
        };
    }

    private ModelAndView page(
            HttpServletResponse response, String code, Optional<Refusal> refusal) {
        response.setHeader("Content-Security-Policy", script.contentSecurityPolicy());
        HttpStatus status =
                refusal.map(
                                what ->
                                        what == Refusal.BROWSER
                                                ? HttpStatus.UNPROCESSABLE_CONTENT
                                                : HttpStatus.SERVICE_UNAVAILABLE)
                        .orElse(HttpStatus.OK);
        return Pages.page("begin", status)
                .addObject("code", code)
                .addObject("script", script.address().orElse(null))
                .addObject("refusal", refusal.map(Enum::name).orElse(null));
    }

    /** The link is used, expired or unknown: leads the browsers that know it to their page. */
    private static ModelAndView used(Visit visit, String code) {
        return visit.numberOf(code)
                .map(Pages::verification)
                .orElseGet(() -> Pages.page("closed").addObject("what", "used"));
    }
}
