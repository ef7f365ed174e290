package io.cloudauth.examples.h5.verification;

import io.cloudauth.error.CloudAuthException;
import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.product.Product;
import io.cloudauth.examples.h5.product.Reading;
import io.cloudauth.examples.h5.product.ReadingReceived;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The only source of verdicts: it requests the result from the service and stores it. A returning
 * browser, a polling page or a callback only triggers such a request. Thread-safe.
 */
@Service
public class Verdicts {
    private static final Logger log = LoggerFactory.getLogger(Verdicts.class);

    private final Product product;
    private final Verifications verifications;
    private final H5Properties properties;
    private final Clock clock;

    Verdicts(Product product, Verifications verifications, H5Properties properties, Clock clock) {
        this.product = product;
        this.verifications = verifications;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Returns the current state of a verification. Requests the result if the state can still
     * change and the last such request is at least {@code h5.ask-gap} ago. If the request fails,
     * returns the verification unchanged.
     */
    public Verification refreshed(Verification verification) {
        if (!verification.mayChange()) {
            return verification;
        }
        String reference = verification.reference();
        if (reference == null) {
            return store(
                    verification,
                    verification.withoutVerdict(clock.instant(), properties.verdictGrace()));
        }
        if (!verifications.takeTurn(verification.number(), clock.instant(), properties.askGap())) {
            return verification;
        }
        try {
            return store(verification, product.read(reference));
        } catch (CloudAuthException e) {
            // messages of CloudAuthException contain no personal data
            log.warn(
                    "Could not request the result of verification {}: {}",
                    verification.number(),
                    e.getMessage());
            return verification;
        }
    }

    /** Stores the result that was requested after a callback. */
    @EventListener
    void received(ReadingReceived event) {
        // if the row was deleted in the meantime, it stays deleted
        verifications.find(event.number()).ifPresent(found -> received(found, event.reading()));
    }

    private void received(Verification verification, Reading reading) {
        if (verification.code().isEmpty() || reading.verdict() == Reading.Verdict.PASSED) {
            store(verification, reading);
        } else {
            // the row may have changed after this result was requested: request it again
            refreshed(verification);
        }
    }

    private Verification store(Verification verification, Reading reading) {
        return store(
                verification,
                verification.after(reading, clock.instant(), properties.verdictGrace()));
    }

    private Verification store(Verification verification, Verification after) {
        if (after.equals(verification)) {
            return verification;
        }
        if (!verifications.update(verification, after)) {
            // another thread updated the row first: its update stays
            return verifications.find(after.number()).orElse(after);
        }
        log.info("Verification {} is now {}", after.number(), after.stage());
        return after;
    }

    /**
     * Requests the results of verifications whose links have expired while no page polled, and once
     * more after the grace period {@code h5.verdict-grace}.
     */
    @Scheduled(initialDelayString = "${h5.jobs-every}", fixedDelayString = "${h5.jobs-every}")
    public void settleExpiredLinks() {
        Instant now = clock.instant();
        verifications.findExpiredLinks(now, properties.verdictGrace()).forEach(this::refreshed);
    }
}
