package io.cloudauth.examples.h5.verification;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.VerificationSession;
import io.cloudauth.model.VerifyToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * A service that starts verifications. It stores the BizId before it requests a token from the
 * vendor, so that the application can query the result even after a crash. It sends name and ID
 * number to the vendor and stores neither. Thread-safe.
 */
@Service
public class Beginning {
    private static final Logger log = LoggerFactory.getLogger(Beginning.class);

    /**
     * The estimated time until a link expires. It applies until the response states the expiry
     * time.
     */
    private static final Duration LINK_VALIDITY = Duration.ofMinutes(30);

    private final CloudAuthClient client;
    private final Verifications verifications;
    private final Callbacks callbacks;
    private final H5Properties properties;
    private final Clock clock;

    Beginning(
            CloudAuthClient client,
            Verifications verifications,
            Callbacks callbacks,
            H5Properties properties,
            Clock clock) {
        this.client = client;
        this.verifications = verifications;
        this.callbacks = callbacks;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Starts a verification.
     *
     * @param owner the HTTP session or account that the verification belongs to
     * @param applicant the person to verify
     * @return the state of the verification, with the link to the verification page; keep it only
     *     in the HTTP session
     * @throws io.cloudauth.error.InvalidRequestException if name or ID number is invalid; nothing
     *     was stored or sent
     * @throws AlreadyOpenException if the owner has another verification in progress; nothing was
     *     stored or sent
     * @throws CloudAuthException if the request for the token fails; the verification is stored as
     *     failed
     * @throws IllegalStateException if the response contains no link to a page; the verification is
     *     stored as failed
     */
    public VerificationSession begin(Owner owner, Applicant applicant) {
        BizId bizId = BizId.random();
        DescribeVerifyTokenRequest request =
                DescribeVerifyTokenRequest.builder()
                        .scheme(Scheme.RP_H5_BIO_ONLY)
                        .bizId(bizId)
                        .name(applicant.name())
                        .idCardNumber(applicant.idNumber())
                        .build();
        Instant now = clock.instant();
        if (!verifications.begin(
                bizId, owner, properties.consentVersion(), now, now.plus(LINK_VALIDITY))) {
            throw new AlreadyOpenException();
        }
        try {
            VerifyToken token = client.describeVerifyToken(callbacks.withCallback(request, bizId));
            if (token.page().isEmpty()) {
                throw new IllegalStateException(
                        "The response contains no link to a verification page. Create a scene with"
                                + " the scheme RPH5BioOnly in the vendor's console, and set"
                                + " cloudauth.biz-type to the name of the scene");
            }
            verifications.waiting(bizId, token.expiresAt());
            return VerificationSession.start(bizId, token);
        } catch (RuntimeException e) {
            // the end user has no link, so allow another verification
            verifications.failed(bizId, clock.instant());
            // only the class of other exceptions: their messages could contain personal data
            String reason =
                    e instanceof CloudAuthException ? e.getMessage() : e.getClass().getName();
            log.warn("Could not start verification {}: {}", bizId, reason);
            throw e;
        }
    }
}
