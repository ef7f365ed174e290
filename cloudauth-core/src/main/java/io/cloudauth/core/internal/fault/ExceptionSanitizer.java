package io.cloudauth.core.internal.fault;

import java.io.IOException;

/**
 * A replacement for exceptions of user code and other foreign code. Their text could quote
 * anything: a signed link, a path, a name. The callers decide by the origin of an exception, never
 * by its type.
 */
public final class ExceptionSanitizer {
    private ExceptionSanitizer() {}

    /**
     * Returns an exception with the class name and the stack trace of the given one, without its
     * message, cause and suppressed exceptions. Calls no method that returns text of the given
     * exception. The result is an {@link IOException} if the given exception is one.
     */
    public static Exception of(Throwable failure) {
        String name = failure.getClass().getName();
        Exception shown =
                failure instanceof IOException
                        ? new IOException(name)
                        : new IllegalStateException(name);
        try {
            shown.setStackTrace(failure.getStackTrace());
        } catch (Throwable e) { // from an override of getStackTrace()
            return shown;
        }
        return shown;
    }
}
