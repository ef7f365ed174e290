package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.Site;
import io.cloudauth.examples.h5.product.Product;
import io.cloudauth.examples.h5.qr.QrCode;
import io.cloudauth.examples.h5.verification.Stage;
import io.cloudauth.examples.h5.verification.Verdicts;
import io.cloudauth.examples.h5.verification.Verification;
import io.cloudauth.examples.h5.verification.Verifications;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
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
 * The page of one verification: its links, its progress and its verdict. The owner can open it, and
 * the browser that began it by the one-time link, such as a phone. Everyone else gets the same
 * status 404 as for an unknown number.
 */
@Controller
@RequestMapping("/verifications/{number}")
class VerificationController {
    private static final MediaType TEXT = MediaType.valueOf("text/plain;charset=UTF-8");
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Verifications verifications;
    private final Verdicts verdicts;
    private final Product product;
    private final MessageSource messages;
    private final Site site;
    private final H5Properties properties;
    private final Clock clock;

    VerificationController(
            Verifications verifications,
            Verdicts verdicts,
            Product product,
            MessageSource messages,
            Site site,
            H5Properties properties,
            Clock clock) {
        this.verifications = verifications;
        this.verdicts = verdicts;
        this.product = product;
        this.messages = messages;
        this.site = site;
        this.properties = properties;
        this.clock = clock;
    }

    /** Shows the page with the current state. */
    @GetMapping
    ModelAndView page(
            HttpServletRequest request, @PathVariable("number") String number, Locale locale) {
        Visit visit = Visit.of(request);
        Verification verification = verdicts.refreshed(visible(visit, number));
        Links links = links(visit, verification);
        return Pages.page(verification.stage().isOpen() ? "waiting" : "verdict")
                .addObject("verification", verification)
                .addObject("links", links)
                .addObject("owner", visit.owns(verification))
                .addObject("reason", reason(verification, locale).orElse(null))
                .addObject("state", state(verification, links))
                .addObject("linkExpired", verification.isLinkExpired(clock.instant()))
                .addObject("minutesLeft", minutesLeft(verification))
                .addObject("refresh", properties.refresh());
    }

    /**
     * Returns the text that a waiting page polls. The first line changes if the page must be
     * reloaded. The second line says how long the link is valid; it is empty if there is no link.
     */
    @GetMapping("/stage")
    ResponseEntity<String> stage(
            HttpServletRequest request, @PathVariable("number") String number, Locale locale) {
        Visit visit = Visit.of(request);
        Verification verification = verdicts.refreshed(visible(visit, number));
        Links links = links(visit, verification);
        Object[] minutes = {minutesLeft(verification)};
        String left = links.any() ? messages.getMessage("waiting.left", minutes, locale) : "";
        return ResponseEntity.ok().contentType(TEXT).body(state(verification, links) + "\n" + left);
    }

    /** Returns the QR code of the one-time link, for a phone. */
    @GetMapping("/qr.svg")
    ResponseEntity<String> qrCode(
            HttpServletRequest request, @PathVariable("number") String number) {
        Visit visit = Visit.of(request);
        return Optional.ofNullable(links(visit, owned(visit, number)).begin())
                .map(site::link)
                .map(link -> ResponseEntity.ok().contentType(SVG).body(QrCode.svg(link)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Withdraws the verification if it has no verdict yet, so that the end user can restart. */
    @PostMapping("/withdraw")
    ModelAndView withdraw(HttpServletRequest request, @PathVariable("number") String number) {
        Visit visit = Visit.of(request);
        Verification verification = verdicts.refreshed(owned(visit, number));
        verifications.withdraw(verification.number(), verification.owner(), clock.instant());
        return Pages.verification(verification.number());
    }

    /**
     * Hands the verification over to people. Here the database keeps the wish, and nothing else.
     */
    @PostMapping("/review")
    ModelAndView requestReview(HttpServletRequest request, @PathVariable("number") String number) {
        Verification verification = owned(Visit.of(request), number);
        if (verification.offersReview()) {
            verifications.requestReview(
                    verification.number(), verification.owner(), clock.instant());
        }
        return Pages.verification(verification.number());
    }

    /** Returns a text of everything that the page depends on, except the minutes left. */
    private static String state(Verification verification, Links links) {
        return String.join(
                " ",
                verification.stage().name(),
                verification.code().isEmpty() ? "none" : verification.code(),
                verification.mayChange() ? "open" : "final",
                links.any() ? "link" : "no-link");
    }

    private Optional<String> reason(Verification verification, Locale locale) {
        return verification.code().isEmpty() || verification.stage() == Stage.PASSED
                ? Optional.empty()
                : product.message(verification.code(), locale);
    }

    private long minutesLeft(Verification verification) {
        Duration left = Duration.between(clock.instant(), verification.linkExpiresAt());
        return Math.max(1, left.toMinutes());
    }

    private Verification owned(Visit visit, String number) {
        return verifications
                .find(number)
                .filter(visit::owns)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Verification visible(Visit visit, String number) {
        return verifications
                .find(number)
                .filter(visit::takesPartIn)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Links links(Visit visit, Verification verification) {
        return Links.of(visit, verification, clock.instant());
    }
}
