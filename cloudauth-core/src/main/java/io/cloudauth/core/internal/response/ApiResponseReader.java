package io.cloudauth.core.internal.response;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.error.ErrorCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reader that distinguishes success from failure: first by the code in the body, then by the HTTP
 * status. A missing request ID is not a failure. Safe to share between threads.
 */
public final class ApiResponseReader {
    private static final int LONGEST_REQUEST_ID = 128;

    private final JsonFields json = new JsonFields();

    /**
     * Reads one complete response.
     *
     * @param headers by lower-case name
     * @throws AttemptFailure if the response is not a success, or if it contradicts itself
     */
    public ApiResponse read(
            ResponseFamily family, int status, Map<String, String> headers, byte[] body)
            throws AttemptFailure {
        Fields fields = json.read(body, family.wrapped());
        ErrorCode code = errorCode(family, fields, status, body);
        String requestId = requestId(fields, body);
        boolean succeeded = code == null && status / 100 == 2 && !hasNestedCode(fields);
        if (succeeded && fields != null && !family.verdict().isContradictory(fields)) {
            return new ApiResponse(requestId, fields);
        }
        boolean contradicted =
                succeeded ? fields != null : family.verdict().isPresent(fields, body);
        Fault fault =
                contradicted
                        ? Fault.VERDICT_CONTRADICTED
                        : code == null ? ErrorFaults.of(status) : ErrorFaults.of(code, status);
        String parameter = code == null ? null : RefusedParameter.of(code, fields);
        throw new AttemptFailure(fault, facts(status, headers, body, code, requestId, parameter));
    }

    /**
     * Returns the fields of a JSON object that is not the response of an API, such as the object
     * that a credentials URI returns; null if the bytes are not exactly one JSON object.
     */
    public @Nullable Fields fields(byte[] object) {
        return json.read(object, false);
    }

    /** Returns the failure for a response that lacks a field that its operation requires. */
    public static AttemptFailure unreadable(int status, @Nullable String requestId) {
        return new AttemptFailure(
                Fault.ANSWER_UNREADABLE, new ResponseFacts(status, null, requestId, null, null));
    }

    private static @Nullable ErrorCode errorCode(
            ResponseFamily family, @Nullable Fields fields, int status, byte[] body) {
        String code = fields == null ? null : fields.text("Code");
        if (code == null && status / 100 != 2) {
            code = XmlError.code(body);
        }
        boolean success =
                status / 100 == 2
                        && code != null
                        && family.successCodes().contains(code.toUpperCase(Locale.ROOT));
        return success || code == null ? null : ErrorCode.of(family.errors(), code, status);
    }

    /**
     * Returns whether the code is an object or an array. The vendor does not document the meaning
     * of such a code.
     */
    private static boolean hasNestedCode(@Nullable Fields fields) {
        return fields != null && fields.hasAnyBelow("Code");
    }

    private static @Nullable String requestId(@Nullable Fields fields, byte[] body) {
        String requestId = fields == null ? XmlError.requestId(body) : fields.text("RequestId");
        return requestId != null && isPlain(requestId) ? requestId : null;
    }

    /**
     * Returns whether a request ID is safe to show: short, with only letters, digits and the
     * characters {@code ._:-}. Any other ID could carry text of the response into a log.
     */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || "._:-".indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_REQUEST_ID;
    }

    private static ResponseFacts facts(
            int status,
            Map<String, String> headers,
            byte[] body,
            @Nullable ErrorCode code,
            @Nullable String requestId,
            @Nullable String parameter) {
        return new ResponseFacts(
                status,
                code,
                requestId,
                HttpTimes.retryAfter(headers),
                HttpTimes.date(headers),
                parameter,
                ContentTypes.of(headers, body));
    }
}
