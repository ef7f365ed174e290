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
 * Brings verdicts. There is one source: describeVerifyResult. What a browser, a link or a callback
 * says is a reason to ask it, and nothing else. Thread-safe.
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
     * The verification as it stands now. The service is asked where it may say something new and
     * nobody asked it just before; where it cannot be reached, what is known stays.
     */
    public Verification refreshed(Verification verification) {
        BizId bizId = verification.bizId();
        if (!verification.mayChange()
                || !verifications.takeTurn(bizId, clock.instant(), properties.askGap())) {
            return verification;
        }
        try {
            return keep(verification, client.describeVerifyResult(bizId));
        } catch (CloudAuthException e) {
            // its message holds no personal data
            log.warn("no verdict for {} now: {}", bizId, e.getMessage());
            return verification;
        }
    }

    /** The service's answer for a verification that a callback was expected for. */
    void arrived(BizId bizId, VerifyResult result) {
        // one that was deleted meanwhile stays deleted
        verifications.find(bizId).ifPresent(verification -> arrived(verification, result));
    }

    private void arrived(Verification verification, VerifyResult result) {
        if (verification.status() == null || result.isPassed()) {
            keep(verification, result);
        } else {
            // what is known may be newer than this answer, which was given before it was read
            refreshed(verification);
        }
    }

    private Verification keep(Verification verification, VerifyResult result) {
        Instant now = clock.instant();
        Verification after = verification.after(result.status(), now, properties.verdictGrace());
        if (after.equals(verification)) {
            return verification;
        }
        if (!verifications.update(verification, after)) {
            // somebody else was told meanwhile: theirs stands; it is asked again while it may
            // change
            return verifications.find(after.bizId()).orElse(after);
        }
        log.info("verification {} is {}", after.bizId(), after.stage());
        return after;
    }

    /**
     * Asks where a link has ended and nobody was looking, and for the last time after the grace.
     */
    @Scheduled(initialDelayString = "${h5.jobs-every}", fixedDelayString = "${h5.jobs-every}")
    public void settleEndedLinks() {
        verifications
                .findEndedLinks(clock.instant(), properties.verdictGrace())
                .forEach(this::refreshed);
    }
}
