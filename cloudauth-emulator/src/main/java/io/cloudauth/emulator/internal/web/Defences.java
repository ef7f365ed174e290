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
 * Keeps foreign web pages from driving the emulator through the browser of whoever visits them: by
 * another name for the address, by a form, by a script. No signature does that, as the key that is
 * usual is public. Where others than the own machine can connect, names prove nothing and a token
 * is asked for instead.
 */
public final class Defences {

    /** How one comes to what is asked for. */
    public enum Way {
        /** By a call of a client or of an own page. */
        CALL,
        /** By a link on any site, opened as a page of its own. */
        LINK,
        /** By a call to a host whose first label may be a bucket. */
        BUCKET
    }

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String TOKEN_HEADER = "x-emulator-token";

    private final IntSupplier port;
    private final boolean loopback;
    private final @Nullable String token;

    /**
     * Defends what is behind a port.
     *
     * @param loopback whether only the own machine can connect
     * @param token what each request must carry, or null
     */
    public Defences(IntSupplier port, boolean loopback, @Nullable String token) {
        this.port = port;
        this.loopback = loopback;
        this.token = token;
    }

    /**
     * The refusal of a request from elsewhere, whatever it asks for, or null where it may go on.
     */
    public @Nullable Response refusal(Request request, Way way) {
        String host = request.host();
        // only HTTP/1.0 has none, which no browser speaks; any port, for what is forwarded
        if (host != null && loopback && !isLoopback(name(host), way)) {
            return Response.text(421, "Host is not a loopback address, such as 127.0.0.1");
        }
        String site = request.header("sec-fetch-site");
        if (site != null
                && !site.equals("same-origin")
                && !(site.equals("none") || (way == Way.LINK && isNavigation(request)))) {
            return Response.text(403, "another site may not use this");
        }
        String origin = request.header("origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return Response.text(403, "another origin may not use this");
        }
        return null;
    }

    /**
     * The refusal of a request to what is meant for people, or null where it may go on. It has to
     * name the own port, and to be of a kind that no form can send.
     */
    public @Nullable Response refusalByPages(Request request) {
        String host = request.host();
        if (host == null || (loopback && port(host) != port.getAsInt())) {
            return Response.text(421, "Host is not a loopback address with this port");
        }
        boolean changes = !READING.contains(request.method());
        return changes && !request.hasMediaType("application/json")
                ? Response.text(415, "a change needs Content-Type: application/json")
                : null;
    }

    /**
     * The refusal of a request that needs the token, or null where it carries it or none is needed.
     */
    public @Nullable Response refusalWithoutToken(Request request) {
        if (token == null) {
            return null;
        }
        String told = request.header(TOKEN_HEADER);
        if (told == null) {
            told = FormText.read(request.query()).getOrDefault("token", "");
        }
        return Digests.same(token, told)
                ? null
                : Response.text(401, "this needs the token that was printed at the start");
    }

    /** The same for whoever carries the token or needs none. */
    public Handler behindToken(Handler inner) {
        return request -> {
            Response refusal = refusalWithoutToken(request);
            return refusal == null ? inner.handle(request) : refusal;
        };
    }

    private static boolean isNavigation(Request request) {
        return READING.contains(request.method())
                && "navigate".equals(request.header("sec-fetch-mode"))
                && "document".equals(request.header("sec-fetch-dest"));
    }

    /** Nobody can be given a name below localhost or below an address, so a bucket there is own. */
    private static boolean isLoopback(String name, Way way) {
        return Loopback.isLiteral(name)
                || (way == Way.BUCKET && Loopback.isLiteral(name.substring(name.indexOf('.') + 1)));
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
