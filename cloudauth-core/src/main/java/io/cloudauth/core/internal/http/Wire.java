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
 * One connection. Unlike HttpClient's own it writes no wire log, limits the head of an answer, and
 * asks the raw channel whether the other side has hung up. Used by one thread at a time; closing it
 * from another ends what that one does.
 */
final class Wire extends DefaultBHttpClientConnection {
    private static final Http1Config LIMITS =
            Http1Config.custom()
                    .setMaxLineLength(8 * 1024)
                    .setMaxHeaderCount(101)
                    .build(); // 100 pass, 101 do not

    private final SocketChannel channel;
    private final @Nullable SSLSocket tls;
    private final Ear ear;
    private final RequestIds requestIds = new RequestIds();
    private @Nullable SessionInputBuffer unread;
    private boolean proven;
    private long idleSince;
    private long usableUntil;

    private Wire(SocketChannel channel, Socket socket) throws IOException {
        super(LIMITS, null, null, null, null, null, new DefaultHttpResponseParserFactory(LIMITS));
        this.channel = channel;
        this.tls = socket instanceof SSLSocket layered ? layered : null;
        this.ear = new Ear(socket);
    }

    static Wire plain(SocketChannel channel) throws IOException {
        Socket socket = channel.socket();
        Wire wire = new Wire(channel, socket);
        wire.bind(
                new SocketHolder(socket) {
                    @Override
                    protected InputStream getInputStream(Socket ignored) {
                        return wire.ear;
                    }
                });
        return wire;
    }

    static Wire tls(SocketChannel channel, SSLSocket socket) throws IOException {
        Wire wire = new Wire(channel, socket);
        wire.bind(
                new SocketHolder(socket, channel.socket()) {
                    @Override
                    protected InputStream getInputStream(Socket ignored) {
                        return wire.ear;
                    }
                });
        return wire;
    }

    /** From now on each read asks anew how long it may wait. */
    void limitSilence(Supplier<Duration> limit) {
        ear.limit = limit;
    }

    SocketChannel channel() {
        return channel;
    }

    void send(ClassicHttpRequest request) throws HttpException, IOException {
        sendRequestHeader(request);
        sendRequestEntity(request);
        flush();
    }

    /** The next head, whole; what comes before the real one (1xx) included. */
    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        ClassicHttpResponse head;
        try {
            head = super.receiveResponseHeader();
        } catch (HttpException e) {
            refuseIfEnded();
            throw e;
        }
        refuseIfEnded();
        return head;
    }

    /** The parser takes the end of the stream for the end of the head. */
    private void refuseIfEnded() throws ConnectionClosedException {
        if (ear.ended) {
            throw new ConnectionClosedException("head cut");
        }
    }

    @Override
    protected InputStream createContentInputStream(
            long length, SessionInputBuffer buffer, InputStream in) {
        unread = buffer;
        return super.createContentInputStream(length, buffer, in);
    }

    /** Whether nothing has come in beyond the last answer, as far as it is known here. */
    boolean isQuiet() {
        try {
            return unread != null && unread.length() == 0 && !ear.ended && ear.available() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether the other side has closed it, or sent what nobody asked for. Looks without waiting;
     * what is still on its way it cannot see.
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

    /** The request IDs that it has brought. */
    RequestIds requestIds() {
        return requestIds;
    }

    /**
     * Whether a connection that has carried no request yet still stands, as far as it is known
     * here. Over TLS what has come in may be part of the handshake: so it is read as TLS, which
     * waits a millisecond.
     */
    boolean stillStands() {
        return tls == null ? !isStale() : nothingComes(tls, ear, 1);
    }

    /**
     * Returns whether the server keeps the connection open after a response. Until the connection
     * has lain idle for the probation, this waits for the rest of it. If the server has neither
     * closed the connection nor sent anything by then, later calls return at once.
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
            return nothingComes(raw, raw.getInputStream(), Connector.millis(time));
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits this long, and returns false if the server closes the connection or sends a byte. */
    private static boolean nothingComes(Socket socket, InputStream input, int millis) {
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
        return ear.received;
    }

    long bytesSent() {
        return getEndpointDetails().getSentBytesCount();
    }

    /** Notes when it was last used and until when it may lie idle, both by the monotonic clock. */
    void rest(long now, long until) {
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

    /** At once, without a word over TLS that could block. */
    @Override
    public void close(CloseMode mode) {
        close();
    }

    @Override
    public void close() {
        Exchange.ChannelEnd.close(channel);
    }

    /** Notes what comes in, and waits no longer than it may. */
    private static final class Ear extends FilterInputStream {
        private final Socket socket;
        private @Nullable Supplier<Duration> limit;
        private long received;
        private boolean ended;

        Ear(Socket socket) throws IOException {
            super(socket.getInputStream());
            this.socket = socket;
        }

        @Override
        public int read() throws IOException {
            limit();
            int b = super.read();
            note(b < 0 ? -1 : 1);
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            limit();
            int n = super.read(b, off, len);
            note(n);
            return n;
        }

        private void limit() throws IOException {
            if (limit != null) {
                socket.setSoTimeout(Connector.millis(limit.get()));
            }
        }

        private void note(int n) {
            if (n < 0) {
                ended = true;
            } else {
                received += n;
            }
        }
    }
}
