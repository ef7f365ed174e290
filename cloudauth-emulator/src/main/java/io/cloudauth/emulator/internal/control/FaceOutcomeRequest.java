package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.face.FaceOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader of a control request that sets the outcome of a financial-grade session. */
final class FaceOutcomeRequest {

    private FaceOutcomeRequest() {}

    /**
     * Returns the outcome, or null if the request is for the legacy product.
     *
     * @throws InvalidControlRequestException if the request has other fields or a malformed code
     */
    static @Nullable FaceOutcome read(Map<String, Object> fields)
            throws InvalidControlRequestException {
        boolean isVerdict = fields.containsKey("subCode");
        if (!isVerdict && !fields.containsKey("code")) {
            return null;
        }
        Object value = fields.get(isVerdict ? "subCode" : "code");
        if (fields.size() != 1 || !(value instanceof String code)) {
            throw new InvalidControlRequestException(
                    "the body is {\"subCode\": text} or {\"code\": text}");
        }
        try {
            return isVerdict ? FaceOutcome.subCode(code) : FaceOutcome.error(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidControlRequestException(String.valueOf(e.getMessage()));
        }
    }
}
