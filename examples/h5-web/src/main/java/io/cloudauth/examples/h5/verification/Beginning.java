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
 * The start of verifications. It stores the BizId before it calls the service, so that no
 * verification is lost. Name and ID number go to the service and nowhere else. Thread-safe.
 */
@Service
public class Beginning {
    private static final Logger log = LoggerFactory.getLogger(Beginning.class);

    /** An estimate of the validity of a link, until the token brings the exact expiry time. */
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
     * @return the session that leads to the verification page; store it in the HTTP session only
     * @throws io.cloudauth.error.InvalidRequestException if name or ID number is invalid; nothing
     *     was stored or sent
     * @throws AlreadyOpenException if the owner has an open verification; nothing was stored or
     *     sent
     * @throws CloudAuthException if the call fails
     * @throws IllegalStateException if the response contains no link to a page
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
                        "The response contains no link to a page. Set cloudauth.biz-type to a scene"
                                + " with the scheme RPH5BioOnly");
            }
            verifications.waiting(bizId, token.expiresAt());
            return VerificationSession.start(bizId, token);
        } catch (RuntimeException e) {
            // after any failure the end user has no link, and may start another verification
            verifications.failed(bizId, clock.instant());
            // messages of CloudAuthException contain no personal data; other messages may
            String reason =
                    e instanceof CloudAuthException ? e.getMessage() : e.getClass().getName();
            log.warn("Could not start verification {}: {}", bizId, reason);
            throw e;
        }
    }
}
