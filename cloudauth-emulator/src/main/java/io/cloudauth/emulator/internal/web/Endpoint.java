package io.cloudauth.emulator.internal.web;

import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import java.net.InetAddress;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of the emulator. An emulator that other machines can reach has many names. So links for
 * a client begin with the host that this client wrote into its request. Thread-safe.
 */
public final class Endpoint {

    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    private final InetAddress address;
    private final IntSupplier port;
    private final boolean tls;
    private final @Nullable String publicUrl;
    private final ThreadLocal<@Nullable String> host = new ThreadLocal<>();

    /**
     * Creates the URLs of a server.
     *
     * @param address the address that the server listens on
     * @param port supplies the port that the server listens on
     * @param tls whether the server serves https
     * @param publicUrl the URL that browsers use, or null if it is that of clients
     */
    public Endpoint(
            InetAddress address, IntSupplier port, boolean tls, @Nullable String publicUrl) {
        this.address = address;
        this.port = port;
        this.tls = tls;
        this.publicUrl = publicUrl;
    }

    /** Returns the URL that programs on this machine connect to. */
    public String local() {
        String name = address.getHostAddress();
        if (address.isAnyLocalAddress()) {
            name = "127.0.0.1";
        } else if (name.indexOf(':') >= 0) {
            name = "[" + name + "]";
        }
        return scheme() + name + ":" + port.getAsInt();
    }

    /** Returns the URL that the client of the current request connects to. */
    public String forClient() {
        String current = host.get();
        return current == null ? local() : scheme() + current;
    }

    /** Returns the URL that a browser opens pages of. */
    public String forBrowser() {
        return publicUrl == null ? forClient() : publicUrl;
    }

    /** Returns the handler that handles each request with the host of this request. */
    public Handler keepingHost(Handler inner) {
        if (address.isLoopbackAddress()) {
            return inner;
        }
        return request -> {
            host.set(hostOf(request));
            try {
                return inner.handle(request);
            } finally {
                host.remove();
            }
        };
    }

    private static @Nullable String hostOf(Request request) {
        String sent = request.host();
        return sent != null && HOST.matcher(sent).matches() ? sent : null;
    }

    private String scheme() {
        return tls ? "https://" : "http://";
    }
}
