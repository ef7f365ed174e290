package io.cloudauth.emulator.internal.web;

import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.signature.Digests;
import io.cloudauth.emulator.internal.text.FormText;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks that refuse requests from foreign web pages. Without them, a web page in a developer's
 * browser could control the emulator: through DNS rebinding, a form or a script.
 *
 * <p>Signatures do not prevent this, because the default AccessKey is public. If other machines can
 * connect, the Host header proves nothing; a token is required instead.
 */
public final class RequestGuards {

    /** The kind of access that a handler accepts. */
    public enum Access {
        /** Calls by clients and by the emulator's own pages. */
        CALL,
        /** As {@link #CALL}, and links on any site that the browser opens as a top-level page. */
        LINK,
        /** As {@link #LINK}, and links that the browser opens in a frame of any site. */
        FRAME,
        /** As {@link #CALL}, and scripts that a page of any site loads. */
        SCRIPT,
        /** As {@link #CALL}, with a host whose first label may be a bucket. */
        BUCKET
    }

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
    private static final String TOKEN_HEADER = "x-emulator-token";

    private final IntSupplier port;
    private final boolean loopback;
    private final String scheme;
    private final @Nullable String token;

    /**
     * Creates the checks for a server.
     *
     * @param port supplies the port that the server listens on
     * @param loopback whether only this machine can connect
     * @param tls whether the server serves https
     * @param token the token that control calls must send, or null if none is required
     */
    public RequestGuards(IntSupplier port, boolean loopback, boolean tls, @Nullable String token) {
        this.port = port;
        this.loopback = loopback;
        this.scheme = tls ? "https://" : "http://";
        this.token = token;
    }

    /**
     * Returns the error response to a request from a foreign web page, or null if the request is
     * allowed. This check applies to each path.
     */
    public @Nullable Response refusal(Request request, Access access) {
        String host = request.host();
        // only HTTP/1.0, which browsers do not use, has no host; any port, for port forwarding
        if (host != null && loopback && !isLoopback(name(host), access)) {
            return Response.text(421, "Host is not a loopback address, such as 127.0.0.1");
        }
        String site = request.header("sec-fetch-site");
        if (site != null
                && !site.equals("same-origin")
                && !(site.equals("none") || isAllowedFromOtherSites(request, access))) {
            return Response.text(403, "another site may not use this");
        }
        String origin = request.header("origin");
        if (origin != null && !origin.equalsIgnoreCase(scheme + host)) {
            return Response.text(403, "another origin may not use this");
        }
        return null;
    }

    /**
     * Returns the error response to a request to a web page of the emulator, or null if the request
     * is allowed. The Host header is required; if only this machine can connect, it must contain
     * the emulator's port. A request that changes state must have a media type that an HTML form
     * cannot send.
     */
    public @Nullable Response refusalForPages(Request request) {
        String host = request.host();
        if (host == null || (loopback && port(host) != port.getAsInt())) {
            return Response.text(421, "Host is not a loopback address with this port");
        }
        boolean changesState = !SAFE_METHODS.contains(request.method());
        return changesState && !request.hasMediaType("application/json")
                ? Response.text(415, "a change needs Content-Type: application/json")
                : null;
    }

    /**
     * Returns the error response to a request that lacks the required token, or null if the request
     * has the token or no token is required.
     */
    public @Nullable Response refusalWithoutToken(Request request) {
        if (token == null) {
            return null;
        }
        String received = request.header(TOKEN_HEADER);
        if (received == null) {
            received = FormText.read(request.query()).getOrDefault("token", "");
        }
        return Digests.constantTimeEquals(token, received)
                ? null
                : Response.text(401, "this needs the token that was printed at the start");
    }

    /**
     * Returns a handler that passes requests on only if they have the token, if one is required.
     */
    public Handler requireToken(Handler inner) {
        return request -> {
            Response refusal = refusalWithoutToken(request);
            return refusal == null ? inner.handle(request) : refusal;
        };
    }

    private static boolean isAllowedFromOtherSites(Request request, Access access) {
        boolean isNavigation = "navigate".equals(request.header("sec-fetch-mode"));
        String destination = request.header("sec-fetch-dest");
        boolean allowed =
                switch (access) {
                    case CALL, BUCKET -> false;
                    case LINK -> isNavigation && "document".equals(destination);
                    case FRAME ->
                            isNavigation
                                    && ("document".equals(destination)
                                            || "iframe".equals(destination));
                    case SCRIPT -> "script".equals(destination);
                };
        return allowed && SAFE_METHODS.contains(request.method());
    }

    /**
     * A bucket name before a loopback name is safe: subdomains of localhost and of address literals
     * cannot be registered.
     */
    private static boolean isLoopback(String name, Access access) {
        return Loopback.isLiteral(name)
                || (access == Access.BUCKET
                        && Loopback.isLiteral(name.substring(name.indexOf('.') + 1)));
    }

    private static String name(String host) {
        return hasPort(host) ? host.substring(0, host.lastIndexOf(':')) : host;
    }

    private static int port(String host) {
        String digits = hasPort(host) ? host.substring(host.lastIndexOf(':') + 1) : "80";
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
    }

    private static boolean hasPort(String host) {
        return host.indexOf(':') >= 0 && !host.endsWith("]");
    }
}
