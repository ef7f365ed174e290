package io.cloudauth.error;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code by which the service says what went wrong. Codes appear without notice: an unknown one
 * keeps its raw text and is of kind {@link ErrorKind#UNRECOGNIZED}. Two are equal if their raw
 * texts are.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ErrorCode implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * What stands in place of a code that no code of the service looks like: it could quote what
     * was sent.
     */
    private static final String UNPRINTABLE = "Unprintable";

    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final String value;
    private final ErrorKind kind;

    private ErrorCode(String value, ErrorKind kind) {
        this.value = value;
        this.kind = kind;
    }

    /**
     * The code with this raw text. One that is not 1 to 128 letters, digits, dots, underscores,
     * colons and hyphens is not kept, since it would be printed: its value becomes {@code
     * Unprintable}.
     */
    public static ErrorCode of(String code) {
        return PRINTABLE.matcher(code).matches()
                ? new ErrorCode(code, ErrorTable.kindOf(code))
                : new ErrorCode(UNPRINTABLE, ErrorKind.UNRECOGNIZED);
    }

    /**
     * The same, with the HTTP status deciding where the code is unknown: 429 is {@link
     * ErrorKind#THROTTLED}, 500 and up {@link ErrorKind#SERVICE_FAILED}; the latter also where only
     * the code's beginning is known ({@code Invalid…}, {@code Missing…}), since an {@code
     * InvalidResponse} of a backend is no fault of the request. Any other known code is never
     * overruled, because the status varies between gateways.
     */
    public static ErrorCode of(String code, int httpStatus) {
        ErrorCode known = of(code);
        boolean open =
                known.kind == ErrorKind.UNRECOGNIZED
                        || (httpStatus >= 500 && ErrorTable.isGuess(known.value));
        return open ? new ErrorCode(known.value, ErrorTable.kindOf(httpStatus)) : known;
    }

    /** The raw text, as the service sent it. */
    public String value() {
        return value;
    }

    /** What it means. */
    public ErrorKind kind() {
        return kind;
    }

    /** What to do now, for people, in Chinese or English by locale. */
    public String remedy(Locale locale) {
        return kind.remedy(locale);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ErrorCode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** The raw text. */
    @Override
    public String toString() {
        return value;
    }
}
