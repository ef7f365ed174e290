package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import java.io.IOException;

/** What gives a body failed. The cause shows the class and the stack trace of it, and no text. */
public final class BodyException extends IOException {
    private static final long serialVersionUID = 1L;

    public BodyException(Throwable failure) {
        super("the body could not be read", ExceptionSanitizer.of(failure));
    }
}
