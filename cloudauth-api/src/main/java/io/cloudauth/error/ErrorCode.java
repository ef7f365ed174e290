package io.cloudauth.error;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error code of the service. Codes appear without notice: a code that is not documented by the
 * vendor keeps its raw text and is of kind {@link ErrorKind#UNRECOGNIZED}. Two codes are equal if
 * family and raw text are.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ErrorCode implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * The replacement of a text that no code of the service looks like: it could quote a request.
     */
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
     * Returns the code with a raw text. A text that is not 1 to 128 letters, digits, dots,
     * underscores, colons and hyphens is not kept, because it would be printed: the value is then
     * {@code Unprintable}.
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
     * Returns the code with a raw text, and its kind by the HTTP status if the text is not
     * documented: 429 is {@link ErrorKind#THROTTLED}, 500 and up {@link ErrorKind#SERVICE_FAILED}.
     * The latter also applies if only the beginning is documented ({@code Invalid…}, {@code
     * Missing…}), because an {@code InvalidResponse} of a backend is no fault of the request. The
     * status never overrules any other documented code, because it varies between gateways.
     *
     * @param family the family of operations that returned it
     * @param code the raw text
     * @param httpStatus the HTTP status of the response
     * @return the code
     */
    public static ErrorCode of(ApiFamily family, String code, int httpStatus) {
        ErrorCode known = of(family, code);
        boolean open =
                known.kind == ErrorKind.UNRECOGNIZED
                        || (httpStatus >= 500 && ErrorTable.isGuess(family, known.value));
        return open ? new ErrorCode(family, known.value, ErrorTable.kindOf(httpStatus)) : known;
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
     * Returns what to do now, for people.
     *
     * @param locale Chinese for a Chinese locale, else English
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

    /** Returns the raw text. */
    @Override
    public String toString() {
        return value;
    }
}
