package io.cloudauth.error;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error code of the service. The vendor may add codes at any time: a code that is not documented
 * keeps its raw text and has the kind {@link ErrorKind#UNRECOGNIZED}. Two codes are equal if their
 * families and raw texts are equal.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class ErrorCode implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The replacement of a text that does not look like a code. It could quote a request. */
    private static final String UNPRINTABLE = "Unprintable";

    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final ApiFamily family;
    private final String value;
    private final ErrorKind kind;

    private ErrorCode(ApiFamily family, String value, ErrorKind kind) {
        this.family = family;
        this.value = value;
        this.kind = kind;
    }

    /**
     * Returns the code with a raw text. Codes are printed. Therefore a text that is not 1 to 128
     * letters, digits, dots, underscores, colons and hyphens is replaced by {@code Unprintable}.
     *
     * @param family the family of operations that returned it
     * @param code the raw text
     * @return the code
     */
    public static ErrorCode of(ApiFamily family, String code) {
        Objects.requireNonNull(family, "family");
        return PRINTABLE.matcher(code).matches()
                ? new ErrorCode(family, code, ErrorTable.kindOf(family, code))
                : new ErrorCode(family, UNPRINTABLE, ErrorKind.UNRECOGNIZED);
    }

    /**
     * Returns the code with a raw text. If the text is not documented, the HTTP status defines the
     * kind: 429 is {@link ErrorKind#THROTTLED}, and 500 and above is {@link
     * ErrorKind#SERVICE_FAILED}.
     *
     * <p>A status of 500 and above also takes precedence if only the beginning of the text is
     * documented ({@code Invalid…}, {@code Missing…}), because an {@code InvalidResponse} of a
     * backend is not an error in the request. For any other documented code, the status is ignored,
     * because it varies between gateways.
     *
     * @param family the family of operations that returned it
     * @param code the raw text
     * @param httpStatus the HTTP status of the response
     * @return the code
     */
    public static ErrorCode of(ApiFamily family, String code, int httpStatus) {
        ErrorCode known = of(family, code);
        boolean kindFromStatus =
                known.kind == ErrorKind.UNRECOGNIZED
                        || (httpStatus >= 500
                                && ErrorTable.isKnownByPrefixOnly(family, known.value));
        return kindFromStatus
                ? new ErrorCode(family, known.value, ErrorTable.kindOf(httpStatus))
                : known;
    }

    /**
     * Returns the family of operations that returned the code.
     *
     * @return the family
     */
    public ApiFamily family() {
        return family;
    }

    /**
     * Returns the raw text, as the service sent it.
     *
     * @return the text
     */
    public String value() {
        return value;
    }

    /**
     * Returns what the code means.
     *
     * @return the kind
     */
    public ErrorKind kind() {
        return kind;
    }

    /**
     * Returns what to do now, as complete sentences.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return kind.remedy(locale);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ErrorCode that && family == that.family && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /**
     * Returns the raw text.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return value;
    }
}
