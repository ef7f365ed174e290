package io.cloudauth.examples.h5.verification;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The only source of verdicts: it calls describeVerifyResult and stores the result. A returning
 * browser, a polling page or a callback only triggers such a call. Thread-safe.
 */
@Service
public class Verdicts {
    private static final Logger log = LoggerFactory.getLogger(Verdicts.class);

    private final CloudAuthClient client;
    private final Verifications verifications;
    private final H5Properties properties;
    private final Clock clock;

    Verdicts(
            CloudAuthClient client,
            Verifications verifications,
            H5Properties properties,
            Clock clock) {
        this.client = client;
        this.verifications = verifications;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Returns the current state of a verification. Calls describeVerifyResult if the state can
     * still change and the last such call is at least {@code h5.ask-gap} ago. If the call fails,
     * returns the verification unchanged.
     */
    public Verification refreshed(Verification verification) {
        BizId bizId = verification.bizId();
        if (!verification.mayChange()
                || !verifications.takeTurn(bizId, clock.instant(), properties.askGap())) {
            return verification;
        }
        try {
            return store(verification, client.describeVerifyResult(bizId));
        } catch (CloudAuthException e) {
            // messages of CloudAuthException contain no personal data
            log.warn("Could not request the result of verification {}: {}", bizId, e.getMessage());
            return verification;
        }
    }

    /** Receives the result that the callback handler requested after a callback. */
    void received(BizId bizId, VerifyResult result) {
        // if the row was deleted in the meantime, it stays deleted
        verifications.find(bizId).ifPresent(verification -> received(verification, result));
    }

    private void received(Verification verification, VerifyResult result) {
        if (verification.status() == null || result.isPassed()) {
            store(verification, result);
        } else {
            // the row may have changed after this result was requested: request it again
            refreshed(verification);
        }
    }

    private Verification store(Verification verification, VerifyResult result) {
        Instant now = clock.instant();
        Verification after = verification.after(result.status(), now, properties.verdictGrace());
        if (after.equals(verification)) {
            return verification;
        }
        if (!verifications.update(verification, after)) {
            // another thread updated the row first: its update stays
            return verifications.find(after.bizId()).orElse(after);
        }
        log.info("Verification {} is now {}", after.bizId(), after.stage());
        return after;
    }

    /**
     * Requests the results of verifications whose links have expired while no page polled, and once
     * more after the grace period {@code h5.verdict-grace}.
     */
    @Scheduled(initialDelayString = "${h5.jobs-every}", fixedDelayString = "${h5.jobs-every}")
    public void settleEndedLinks() {
        verifications
                .findExpiredLinks(clock.instant(), properties.verdictGrace())
                .forEach(this::refreshed);
    }
}
