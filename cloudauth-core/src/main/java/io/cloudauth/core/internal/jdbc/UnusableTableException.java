package io.cloudauth.core.internal.jdbc;

/** The exception of a table or of connections that cannot be used. Its message is safe to show. */
public final class UnusableTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableTableException(String what) {
        super(what);
    }
}
