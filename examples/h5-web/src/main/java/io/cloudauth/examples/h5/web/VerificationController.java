package io.cloudauth.examples.h5.web;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.Site;
import io.cloudauth.examples.h5.qr.QrCode;
import io.cloudauth.examples.h5.verification.Verdicts;
import io.cloudauth.examples.h5.verification.Verification;
import io.cloudauth.examples.h5.verification.Verifications;
import io.cloudauth.model.BizId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of one verification: its link, its progress and its verdict. Only the owner can open it.
 * Everyone else gets the same status 404 as for an unknown BizId.
 */
@Controller
@RequestMapping("/verifications/{bizId}")
class VerificationController {
    private static final MediaType TEXT = MediaType.valueOf("text/plain;charset=UTF-8");
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Verifications verifications;
    private final Verdicts verdicts;
    private final MessageSource messages;
    private final Site site;
    private final H5Properties properties;
    private final Clock clock;

    VerificationController(
            Verifications verifications,
            Verdicts verdicts,
            MessageSource messages,
            Site site,
            H5Properties properties,
            Clock clock) {
        this.verifications = verifications;
        this.verdicts = verdicts;
        this.messages = messages;
        this.site = site;
        this.properties = properties;
        this.clock = clock;
    }

    /** Shows the page with the current state. */
    @GetMapping
    ModelAndView page(HttpServletRequest request, @PathVariable("bizId") String bizId) {
        Verification verification = verdicts.refreshed(owned(request, bizId));
        Optional<URI> link = link(request, verification);
        return Pages.page(verification.stage().isOpen() ? "waiting" : "verdict")
                .addObject("verification", verification)
                .addObject("state", state(verification, link.isPresent()))
                .addObject("link", link.orElse(null))
                .addObject("linkExpired", !clock.instant().isBefore(verification.linkExpiresAt()))
                .addObject("minutesLeft", minutesLeft(verification))
                .addObject("refresh", properties.refresh());
    }

    /**
     * Returns the text that a waiting page polls. The first line changes if the page must be
     * reloaded. The second line says how long the link is valid; it is empty if there is no link.
     */
    @GetMapping("/stage")
    ResponseEntity<String> stage(
            HttpServletRequest request, @PathVariable("bizId") String bizId, Locale locale) {
        Verification verification = verdicts.refreshed(owned(request, bizId));
        boolean hasLink = link(request, verification).isPresent();
        Object[] minutes = {minutesLeft(verification)};
        String left = hasLink ? messages.getMessage("waiting.left", minutes, locale) : "";
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(state(verification, hasLink) + "\n" + left);
    }

    /** Returns the QR code of the link, for a phone. */
    @GetMapping("/qr.svg")
    ResponseEntity<String> qrCode(HttpServletRequest request, @PathVariable("bizId") String bizId) {
        return link(request, owned(request, bizId))
                .map(link -> ResponseEntity.ok().contentType(SVG).body(QrCode.svg(link.toString())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Withdraws the verification if it has no verdict yet, so that the end user can restart. */
    @PostMapping("/withdraw")
    ModelAndView withdraw(HttpServletRequest request, @PathVariable("bizId") String bizId) {
        Verification verification = verdicts.refreshed(owned(request, bizId));
        boolean withdrawn = verifications.withdraw(verification.bizId(), verification.owner());
        return withdrawn ? Pages.redirect("/") : Pages.redirect(verification.bizId());
    }

    /** Returns a text of everything that the page depends on, except the minutes left. */
    private static String state(Verification verification, boolean hasLink) {
        return Stream.of(
                        verification.stage(),
                        Optional.ofNullable(verification.status())
                                .map(status -> String.valueOf(status.value()))
                                .orElse("none"),
                        verification.mayChange() ? "open" : "final",
                        hasLink ? "link" : "no-link")
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private long minutesLeft(Verification verification) {
        Duration left = Duration.between(clock.instant(), verification.linkExpiresAt());
        return Math.max(1, left.toMinutes());
    }

    private Verification owned(HttpServletRequest request, String bizId) {
        return bizId(bizId)
                .flatMap(id -> verifications.find(id, Visit.of(request).owner()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<BizId> bizId(String text) {
        try {
            return Optional.of(BizId.of(text));
        } catch (InvalidRequestException e) {
            return Optional.empty();
        }
    }

    /** Returns the link to the verification page. Both outcomes return to the same address. */
    private Optional<URI> link(HttpServletRequest request, Verification verification) {
        String returnUrl = site.link("/return");
        return Visit.of(request)
                .started(verification.bizId())
                .filter(
                        started ->
                                verification.allowsAttempt() && !started.isExpired(clock.instant()))
                .flatMap(started -> started.page(returnUrl, returnUrl));
    }
}
