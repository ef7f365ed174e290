package io.cloudauth.core.internal.http;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;

/**
 * Makes causes that may be shown. The parsers of HttpClient quote the line they stumbled over and a
 * body may tell a file's name; of such failures only the kind and the place are kept.
 */
final class SafeCause {
    private SafeCause() {}

    static Throwable of(Throwable failure) {
        if (failure instanceof SSLException
                || failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof ClosedChannelException) {
            return failure;
        }
        IOException safe = new IOException(failure.getClass().getName());
        safe.setStackTrace(failure.getStackTrace());
        return safe;
    }
}
