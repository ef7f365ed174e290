package io.cloudauth.core.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP connection to a server or a proxy. It writes no wire log, limits the size of a response
 * head, and checks the raw channel to see whether the server has closed it. Used by one thread at a
 * time. Closing it from another thread ends the operation in progress.
 */
final class HttpConnection extends DefaultBHttpClientConnection {
    /**
     * Holds a usual request or response. A photo is written in larger parts, which pass the buffer
     * by. A billed call opens a connection of its own, so the buffers are a part of its cost.
     */
    private static final int BUFFER = 4 * 1024;

    private static final Http1Config LIMITS =
            Http1Config.custom()
                    .setBufferSize(BUFFER)
                    .setMaxLineLength(8 * 1024)
                    .setMaxHeaderCount(101)
                    .build(); // 100 headers pass, 101 do not

    private final SocketChannel channel;
    private final @Nullable SSLSocket tls;
    private final CountingInputStream input;
    private final RequestIds requestIds = new RequestIds();
    private @Nullable SessionInputBuffer unread;
    private boolean proven;
    private long idleSince;
    private long usableUntil;

    private HttpConnection(SocketChannel channel, Socket socket) throws IOException {
        super(LIMITS, null, null, null, null, null, new DefaultHttpResponseParserFactory(LIMITS));
        this.channel = channel;
        this.tls = socket instanceof SSLSocket layered ? layered : null;
        this.input = new CountingInputStream(socket);
    }

    static HttpConnection plain(SocketChannel channel) throws IOException {
        Socket socket = channel.socket();
        HttpConnection connection = new HttpConnection(channel, socket);
        connection.bind(
                new SocketHolder(socket) {
                    @Override
                    protected InputStream getInputStream(Socket ignored) {
                        return connection.input;
                    }
                });
        return connection;
    }

    static HttpConnection tls(SocketChannel channel, SSLSocket socket) throws IOException {
        HttpConnection connection = new HttpConnection(channel, socket);
        connection.bind(
                new SocketHolder(socket, channel.socket()) {
                    @Override
                    protected InputStream getInputStream(Socket ignored) {
                        return connection.input;
                    }
                });
        return connection;
    }

    /** Sets the source of the read timeout, which is evaluated before each read. */
    void setReadTimeout(Supplier<Duration> limit) {
        input.limit = limit;
    }

    SocketChannel channel() {
        return channel;
    }

    void send(ClassicHttpRequest request) throws HttpException, IOException {
        sendRequestHeader(request);
        sendRequestEntity(request);
        flush();
    }

    /** Receives the next complete response head, including informational ones (1xx). */
    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        ClassicHttpResponse head;
        try {
            head = super.receiveResponseHeader();
        } catch (HttpException e) {
            requireCompleteHead();
            throw e;
        }
        requireCompleteHead();
        return head;
    }

    /**
     * Throws if the stream is at its end. The parser takes the end of the stream for the end of the
     * head.
     */
    private void requireCompleteHead() throws ConnectionClosedException {
        if (input.ended) {
            throw new ConnectionClosedException("the response head is incomplete");
        }
    }

    @Override
    protected InputStream createContentInputStream(
            long length, SessionInputBuffer buffer, InputStream in) {
        unread = buffer;
        return super.createContentInputStream(length, buffer, in);
    }

    /**
     * Returns whether no data has arrived after the last response, as far as this can be seen here.
     */
    boolean hasNoUnreadInput() {
        try {
            return unread != null && unread.length() == 0 && !input.ended && input.available() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns whether the server has closed the connection or has sent data without a request. The
     * check does not wait, so it cannot see data that is still on its way.
     */
    @Override
    public boolean isStale() {
        try {
            channel.configureBlocking(false);
            try {
                return channel.read(ByteBuffer.allocate(1)) != 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException e) {
            return true;
        }
    }

    /** Returns the request IDs of the responses that this connection has received. */
    RequestIds requestIds() {
        return requestIds;
    }

    /**
     * Returns whether a connection that has carried no request yet is still open, as far as this
     * can be seen here. Over TLS, data that has arrived may belong to the handshake. So the data is
     * read as TLS, which waits one millisecond.
     */
    boolean isStillOpen() {
        return tls == null ? !isStale() : receivesNothing(tls, input, 1);
    }

    /**
     * Returns whether the server keeps the connection open after a response. If the connection has
     * not been idle for the whole probation yet, this method waits for the rest of it. If the
     * server has neither closed the connection nor sent anything by then, later calls return at
     * once.
     */
    boolean passes(Duration probation, long now) {
        if (!proven) {
            Duration left = probation.minusNanos(now - idleSince);
            proven = left.isZero() || left.isNegative() || staysQuiet(left);
        }
        return proven;
    }

    private boolean staysQuiet(Duration time) {
        try {
            Socket raw = channel.socket();
            return receivesNothing(raw, raw.getInputStream(), Connector.millis(time));
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits this long, and returns false if the server closes the connection or sends a byte. */
    private static boolean receivesNothing(Socket socket, InputStream input, int millis) {
        try {
            socket.setSoTimeout(millis);
            int unused = input.read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    long bytesReceived() {
        return input.received;
    }

    long bytesSent() {
        return getEndpointDetails().getSentBytesCount();
    }

    /** Sets when it was last used and until when it may stay idle, by the monotonic clock. */
    void setUsableUntil(long now, long until) {
        idleSince = now;
        usableUntil = until;
    }

    boolean hasExpired(long now) {
        return now - usableUntil >= 0;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    /**
     * Closes the connection at once, without a TLS close message, because sending it could block.
     */
    @Override
    public void close(CloseMode mode) {
        close();
    }

    @Override
    public void close() {
        Exchange.ChannelEnd.close(channel);
    }

    /**
     * A stream that counts the received bytes, records the end of the stream and applies the read
     * timeout.
     */
    private static final class CountingInputStream extends FilterInputStream {
        private final Socket socket;
        private @Nullable Supplier<Duration> limit;
        private long received;
        private boolean ended;

        CountingInputStream(Socket socket) throws IOException {
            super(socket.getInputStream());
            this.socket = socket;
        }

        @Override
        public int read() throws IOException {
            limit();
            int b = super.read();
            count(b < 0 ? -1 : 1);
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            limit();
            int n = super.read(b, off, len);
            count(n);
            return n;
        }

        private void limit() throws IOException {
            if (limit != null) {
                socket.setSoTimeout(Connector.millis(limit.get()));
            }
        }

        private void count(int n) {
            if (n < 0) {
                ended = true;
            } else {
                received += n;
            }
        }
    }
}
