package io.cloudauth.cli.doctor;

import io.cloudauth.error.ServiceException;
import java.util.Optional;

/** The findings for errors that concern every operation: the AccessKey, the endpoint, the clock. */
final class KeyFindings {

    private KeyFindings() {}

    /** Returns the finding for an error; empty if the error concerns the operation itself. */
    static Optional<Finding> of(ServiceException e) {
        String code = e.code().value();
        return switch (e.kind()) {
            case ACCESS_KEY_REJECTED -> Optional.of(Finding.failed("key.unknown", code));
            case SIGNATURE_REJECTED -> Optional.of(Finding.failed("key.secret", code));
            case SECURITY_TOKEN_EXPIRED -> Optional.of(Finding.failed("key.session", code));
            case CLOCK_SKEWED -> Optional.of(Finding.failed("key.clock", code));
            case NONCE_REUSED -> Optional.of(Finding.failed("key.nonce", code));
            case WRONG_API -> Optional.of(Finding.failed("endpoint.wrong", code));
            case THROTTLED, TOO_FREQUENT, SERVICE_FAILED ->
                    Optional.of(Finding.warning("call.busy", code));
            default -> Optional.empty();
        };
    }
}
