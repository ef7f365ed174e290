package io.cloudauth.core.internal.answer;

import io.cloudauth.core.internal.fault.AnswerFacts;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.ErrorKind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells success from failure by the contract: by code first, by HTTP status second. Safe to share
 * between threads.
 */
public final class AnswerReader {
    private static final Set<String> SUCCESS_CODES = Set.of("200", "OK", "SUCCESS");
    private static final int LONGEST_REQUEST_ID = 128;

    private final JsonFields json = new JsonFields(new WipedBuffers());

    /**
     * Reads one whole answer.
     *
     * @param headers by lower-case name
     * @throws AttemptFailure if it is anything but a success with a RequestId
     */
    public Answer read(int status, Map<String, String> headers, byte[] body) throws AttemptFailure {
        Fields fields = json.read(body);
        ErrorCode code = errorCode(fields, status, body);
        String requestId = requestId(fields, body);
        if (code == null && status / 100 == 2 && fields != null && requestId != null) {
            return new Answer(requestId, fields);
        }
        Fault fault = code == null ? faultWithoutCode(status) : faultOf(code.kind(), status);
        throw new AttemptFailure(fault, facts(status, headers, code, requestId));
    }

    /**
     * The fields of a JSON object that is no answer of the API, such as one without a RequestId;
     * null where the bytes are no single JSON object.
     */
    public @Nullable Fields fields(byte[] object) {
        return json.read(object);
    }

    /** The facts of an answer that was read but makes no sense to its operation. */
    public static AttemptFailure unreadable(int status, String requestId) {
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

    private static Fault faultWithoutCode(int status) {
        return switch (status / 100) {
            case 2 -> Fault.ANSWER_UNREADABLE;
            case 3 -> Fault.REDIRECTED;
            case 4 ->
                    status == 429
                            ? Fault.THROTTLED
                            : status == 408
                                    ? Fault.REQUEST_TIMEOUT_WITHOUT_CODE
                                    : Fault.REFUSED_WITHOUT_CODE;
            default -> Fault.SERVER_ERROR_WITHOUT_CODE;
        };
    }

    private static Fault faultOf(ErrorKind kind, int status) {
        return switch (kind) {
            case THROTTLED -> Fault.THROTTLED;
            case SERVICE_FAILED -> Fault.SERVICE_FAILED;
            case NONCE_REUSED -> Fault.NONCE_USED;
            case CLOCK_SKEWED -> Fault.CLOCK_OFF;
            case SECURITY_TOKEN_ENDED -> Fault.SESSION_CREDENTIALS_ENDED;
            case UNRECOGNIZED -> status == 408 ? Fault.REQUEST_TIMEOUT_WITHOUT_CODE : Fault.REFUSED;
            default -> Fault.REFUSED;
        };
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
