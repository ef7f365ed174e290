package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import java.io.IOException;

/**
 * The failure of a request body that could not be read. The cause shows the class and the stack
 * trace of the original exception, but none of its text.
 */
public final class BodyException extends IOException {
    private static final long serialVersionUID = 1L;

    public BodyException(Throwable failure) {
        super("the body could not be read", ExceptionSanitizer.of(failure));
    }
}
