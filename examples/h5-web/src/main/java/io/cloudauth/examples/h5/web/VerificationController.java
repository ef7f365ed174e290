package io.cloudauth.examples.h5.web;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.Site;
import io.cloudauth.examples.h5.privacy.Deletion;
import io.cloudauth.examples.h5.qr.QrCode;
import io.cloudauth.examples.h5.verification.Verdicts;
import io.cloudauth.examples.h5.verification.Verification;
import io.cloudauth.examples.h5.verification.Verifications;
import io.cloudauth.model.BizId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
 * The page of one verification: its link, its progress, its verdict. Only its owner finds it;
 * everybody else is told that there is nothing, as for a number that never was.
 */
@Controller
@RequestMapping("/verifications/{bizId}")
class VerificationController {
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Verifications verifications;
    private final Verdicts verdicts;
    private final Deletion deletion;
    private final Site site;
    private final H5Properties properties;
    private final Clock clock;

    VerificationController(
            Verifications verifications,
            Verdicts verdicts,
            Deletion deletion,
            Site site,
            H5Properties properties,
            Clock clock) {
        this.verifications = verifications;
        this.verdicts = verdicts;
        this.deletion = deletion;
        this.site = site;
        this.properties = properties;
        this.clock = clock;
    }

    /** The page, which tells what the service says now. */
    @GetMapping
    ModelAndView page(HttpServletRequest request, @PathVariable("bizId") String bizId) {
        Verification verification = verdicts.refreshed(owned(request, bizId));
        Duration left = Duration.between(clock.instant(), verification.linkEndsAt());
        return Pages.page(verification.stage().isOpen() ? "waiting" : "verdict")
                .addObject("verification", verification)
                .addObject("link", link(request, verification).orElse(null))
                .addObject("minutesLeft", Math.max(1, left.toMinutes()))
                .addObject("refresh", properties.refresh());
    }

    /** What a waiting page asks for: a word that changes when the page would. */
    @GetMapping("/stage")
    ResponseEntity<String> stage(HttpServletRequest request, @PathVariable("bizId") String bizId) {
        String stage = verdicts.refreshed(owned(request, bizId)).stage().name();
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(stage);
    }

    /** The link for a phone. */
    @GetMapping("/qr.svg")
    ResponseEntity<String> qrCode(HttpServletRequest request, @PathVariable("bizId") String bizId) {
        return link(request, owned(request, bizId))
                .map(link -> ResponseEntity.ok().contentType(SVG).body(QrCode.svg(link.toString())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Gives it up, to begin another with other details. */
    @PostMapping("/withdraw")
    ModelAndView withdraw(HttpServletRequest request, @PathVariable("bizId") String bizId) {
        Verification verification = owned(request, bizId);
        deletion.delete(verification.bizId(), verification.owner());
        return Pages.redirect("/");
    }

    private Verification owned(HttpServletRequest request, String bizId) {
        return number(bizId)
                .flatMap(number -> verifications.find(number, Visit.of(request).owner()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<BizId> number(String text) {
        try {
            return Optional.of(BizId.of(text));
        } catch (InvalidRequestException e) {
            return Optional.empty();
        }
    }

    /** Where the person verifies; both ways back are one, since neither proves anything. */
    private Optional<URI> link(HttpServletRequest request, Verification verification) {
        String back = site.link("/return");
        return Visit.of(request)
                .begun(verification.bizId())
                .filter(begun -> verification.mayChange() && !begun.hasEnded(clock.instant()))
                .flatMap(begun -> begun.page(back, back));
    }
}
