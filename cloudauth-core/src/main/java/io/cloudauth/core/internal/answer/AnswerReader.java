package io.cloudauth.core.internal.answer;

import io.cloudauth.core.internal.fault.AnswerFacts;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.error.ErrorCode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells success from failure by the contract: by code first, by HTTP status second. A missing
 * request ID is no failure. Safe to share between threads.
 */
public final class AnswerReader {
    private static final Set<String> SUCCESS_CODES = Set.of("200", "OK", "SUCCESS");
    private static final int LONGEST_REQUEST_ID = 128;

    private final JsonFields json = new JsonFields(new WipedBuffers());

    /**
     * Reads one whole answer.
     *
     * @param headers by lower-case name
     * @throws AttemptFailure if it is anything but a success, or contradicts itself
     */
    public Answer read(int status, Map<String, String> headers, byte[] body) throws AttemptFailure {
        Fields fields = json.read(body);
        ErrorCode code = errorCode(fields, status, body);
        String requestId = requestId(fields, body);
        boolean succeeded = code == null && status / 100 == 2 && !hasCodeOfAnotherShape(fields);
        if (succeeded && fields != null && !VerdictTraces.disagree(fields)) {
            return new Answer(requestId, fields);
        }
        boolean contradicted = succeeded ? fields != null : VerdictTraces.areIn(fields, body);
        Fault fault =
                contradicted
                        ? Fault.VERDICT_CONTRADICTED
                        : code == null ? ErrorFaults.of(status) : ErrorFaults.of(code, status);
        throw new AttemptFailure(fault, facts(status, headers, code, requestId));
    }

    /**
     * The fields of a JSON object that is no answer of the API, such as one of a credentials URI;
     * null where the bytes are no single JSON object.
     */
    public @Nullable Fields fields(byte[] object) {
        return json.read(object);
    }

    /** The facts of an answer that was read but makes no sense to its operation. */
    public static AttemptFailure unreadable(int status, @Nullable String requestId) {
        return new AttemptFailure(
                Fault.ANSWER_UNREADABLE, new AnswerFacts(status, null, requestId, null, null));
    }

    private static @Nullable ErrorCode errorCode(@Nullable Fields fields, int status, byte[] body) {
        String code = fields == null ? null : fields.text("Code");
        if (code == null && status / 100 != 2) {
            code = XmlError.code(body);
        }
        boolean success =
                status / 100 == 2
                        && code != null
                        && SUCCESS_CODES.contains(code.toUpperCase(Locale.ROOT));
        return success || code == null ? null : ErrorCode.of(code, status);
    }

    /** A code that is an object or an array says something, and nobody knows what. */
    private static boolean hasCodeOfAnotherShape(@Nullable Fields fields) {
        return fields != null && fields.hasAnyBelow("Code");
    }

    private static @Nullable String requestId(@Nullable Fields fields, byte[] body) {
        String requestId = fields == null ? XmlError.requestId(body) : fields.text("RequestId");
        return requestId != null && isPlain(requestId) ? requestId : null;
    }

    /**
     * A request number is short and plain; anything else could carry text of the answer into a log.
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

    private static AnswerFacts facts(
            int status,
            Map<String, String> headers,
            @Nullable ErrorCode code,
            @Nullable String requestId) {
        return new AnswerFacts(
                status, code, requestId, HttpTimes.retryAfter(headers), HttpTimes.date(headers));
    }
}
