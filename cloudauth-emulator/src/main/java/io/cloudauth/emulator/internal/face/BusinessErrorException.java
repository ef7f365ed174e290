package io.cloudauth.emulator.internal.face;

import java.util.Locale;

/**
 * Thrown if the response is a business error. Such a response has HTTP status 200; only its code
 * shows the error.
 */
final class BusinessErrorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Creates an error with the usual message of its code. */
    BusinessErrorException(ResponseCode code) {
        this(code.code(), code.message());
    }

    /** Creates an error whose message names a parameter, in lower camel case. */
    BusinessErrorException(ResponseCode code, String parameter) {
        this(code.code(), code.message() + "(" + lowerCamelCase(parameter) + ")");
    }

    /** Creates an error with a message of its own. */
    BusinessErrorException(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** Returns the error with a code that may be unknown to the vendor's documents. */
    static BusinessErrorException ofCode(String code) {
        ResponseCode known = ResponseCode.of(code);
        return known == null
                ? new BusinessErrorException(
                        code, "The emulator returns this code because a test set it.")
                : new BusinessErrorException(known);
    }

    private static String lowerCamelCase(String parameter) {
        return parameter.substring(0, 1).toLowerCase(Locale.ROOT) + parameter.substring(1);
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
