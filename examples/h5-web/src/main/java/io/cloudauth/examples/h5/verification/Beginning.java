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
 * Begins verifications. The number is kept before the service hears of it, so that none is ever
 * lost; name and ID number go to the service and nowhere else. Thread-safe.
 */
@Service
public class Beginning {
    private static final Logger log = LoggerFactory.getLogger(Beginning.class);

    /** How long a link is valid; its token says so exactly. */
    private static final Duration LINK = Duration.ofMinutes(30);

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
     * Begins one.
     *
     * @return what leads to the page; keep it in the browser's session alone
     * @throws io.cloudauth.error.InvalidRequestException if name or number cannot be right; nothing
     *     was kept or sent
     * @throws AlreadyOpenException if the owner has an open one; nothing was kept or sent
     * @throws CloudAuthException if the service gave no link
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
        if (!verifications.begin(bizId, owner, properties.consentVersion(), now, now.plus(LINK))) {
            throw new AlreadyOpenException();
        }
        try {
            VerifyToken token = client.describeVerifyToken(callbacks.expectedBy(request, bizId));
            if (token.page().isEmpty()) {
                throw new IllegalStateException(
                        "the service gave no page: the scene's scheme must be RPH5BioOnly");
            }
            verifications.waiting(bizId, token.expiresAt());
            return VerificationSession.start(bizId, token);
        } catch (RuntimeException e) {
            // whatever it was: nobody has a link, and the person can begin another
            verifications.failed(bizId, clock.instant());
            // the message of one from elsewhere may hold anything
            String why = e instanceof CloudAuthException ? e.getMessage() : e.getClass().getName();
            log.warn("no link for verification {}: {}", bizId, why);
            throw e;
        }
    }
}
