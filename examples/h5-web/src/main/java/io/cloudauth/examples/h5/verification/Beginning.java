package io.cloudauth.examples.h5.verification;

import io.cloudauth.error.CloudAuthException;
import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.Secrets;
import io.cloudauth.examples.h5.product.Applicant;
import io.cloudauth.examples.h5.product.Product;
import io.cloudauth.examples.h5.product.Refusal;
import io.cloudauth.examples.h5.product.VendorSession;
import io.cloudauth.face.OuterOrderNo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * A service that starts verifications, in two steps. {@link #prepare} keeps the details, and makes
 * a one-time link. {@link #begin} runs in the browser that opens the link, on this device or on a
 * phone, because a session belongs to the browser whose MetaInfo started it. Thread-safe.
 */
@Service
public class Beginning {
    private static final Logger log = LoggerFactory.getLogger(Beginning.class);

    /** How long the one-time link is valid, and the estimate for the link of a session. */
    private static final Duration LINK_VALIDITY = Duration.ofMinutes(30);

    private final Product product;
    private final Verifications verifications;
    private final H5Properties properties;
    private final Clock clock;

    Beginning(Product product, Verifications verifications, H5Properties properties, Clock clock) {
        this.product = product;
        this.verifications = verifications;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Stores a new verification. Sends nothing to the service.
     *
     * @param owner the HTTP session or account that the verification belongs to
     * @param applicant the person to verify
     * @return the number, and the secret of the one-time link
     * @throws io.cloudauth.error.InvalidRequestException if name or ID number is invalid; nothing
     *     was stored
     * @throws AlreadyOpenException if the owner has another verification in progress; nothing was
     *     stored
     */
    public Ticket prepare(Owner owner, Applicant applicant) {
        applicant.validate();
        Ticket ticket = new Ticket(OuterOrderNo.random().value(), Secrets.random());
        Instant now = clock.instant();
        boolean stored =
                verifications.insert(
                        ticket.number(),
                        owner,
                        properties.consentVersion(),
                        now,
                        now.plus(LINK_VALIDITY),
                        Secrets.digest(ticket.code()),
                        SealedDetails.seal(ticket.code(), applicant));
        if (!stored) {
            throw new AlreadyOpenException();
        }
        return ticket;
    }

    /** Returns whether this one-time link can begin a verification now. */
    public boolean isReady(String code) {
        return verifications.isReady(Secrets.digest(code), clock.instant());
    }

    /**
     * Begins the verification of a one-time link. The reference of the session is stored before
     * this method returns, so before the browser leaves for the service's page.
     *
     * @param code the secret of the link
     * @param metaInfo the MetaInfo of this browser; empty if the product needs none
     * @return the link to the service's page; empty if the one-time link is unknown, used or
     *     expired
     * @throws RefusedException if the service started no session. After {@link Refusal#BROWSER} and
     *     {@link Refusal#UNAVAILABLE} the one-time link is valid again
     */
    public Optional<Begun> begin(String code, String metaInfo) {
        return verifications
                .take(Secrets.digest(code), clock.instant())
                .map(taken -> begin(taken, SealedDetails.open(code, taken.sealed()), metaInfo));
    }

    private Begun begin(Verifications.Taken taken, Applicant applicant, String metaInfo) {
        String number = taken.number();
        try {
            VendorSession session = product.begin(number, applicant, metaInfo);
            verifications.waiting(number, session);
            return new Begun(number, session.page());
        } catch (CloudAuthException e) {
            // messages of CloudAuthException contain no personal data
            log.warn("Could not start verification {}: {}", number, e.getMessage());
            throw refused(number, Refusal.of(e));
        } catch (IllegalStateException e) {
            log.error("Could not start verification {}: {}", number, e.getMessage());
            throw refused(number, Refusal.UNAVAILABLE);
        }
    }

    private RefusedException refused(String number, Refusal refusal) {
        switch (refusal) {
            case BROWSER, UNAVAILABLE -> verifications.readyAgain(number);
            case DETAILS -> verifications.close(number, Stage.REFUSED, clock.instant());
            case REVIEW -> verifications.close(number, Stage.REVIEW, clock.instant());
            case TOO_MANY -> verifications.close(number, Stage.FAILED, clock.instant());
        }
        return new RefusedException(number, refusal);
    }
}
