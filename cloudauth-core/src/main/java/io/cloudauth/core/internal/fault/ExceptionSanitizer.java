package io.cloudauth.core.internal.fault;

import java.io.IOException;

/**
 * Replaces exceptions of code that is not ours, whose text could quote anything: a signed link, a
 * path, a name. What decides is where an exception came from, never its type.
 */
public final class ExceptionSanitizer {
    private ExceptionSanitizer() {}

    /**
     * An exception that shows the class and the stack trace of this one: no message, no cause,
     * nothing suppressed. It asks the other for no text. An {@link IOException} stays one.
     */
    public static Exception of(Throwable failure) {
        String name = failure.getClass().getName();
        Exception shown =
                failure instanceof IOException
                        ? new IOException(name)
                        : new IllegalStateException(name);
        try {
            shown.setStackTrace(failure.getStackTrace());
        } catch (Throwable e) { // an override of the other's
            return shown;
        }
        return shown;
    }
}
