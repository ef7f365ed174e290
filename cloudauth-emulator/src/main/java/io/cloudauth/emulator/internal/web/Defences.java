package io.cloudauth.emulator.internal.web;

import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.signature.Digests;
import io.cloudauth.emulator.internal.text.FormText;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps foreign web pages from driving what is meant for people, through the browser of whoever
 * visits them: by another name for the address, by a form, by a script. Where others than the own
 * machine can connect, names prove nothing and a token is asked for instead.
 */
public final class Defences {

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
     * The refusal, or null where the request may go on.
     *
     * @param isPage whether it asks for a page, which users come to from elsewhere
     */
    public @Nullable Response refusal(Request request, boolean isPage) {
        String host = request.host();
        if (host == null || (loopback && !isOwn(host))) {
            return Response.text(421, "Host is not a loopback address with this port");
        }
        String site = request.header("sec-fetch-site");
        if (site != null
                && !site.equals("same-origin")
                && !(site.equals("none") || (isPage && isNavigation(request)))) {
            return Response.text(403, "another site may not use this");
        }
        String origin = request.header("origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return Response.text(403, "another origin may not use this");
        }
        boolean changes = !READING.contains(request.method());
        if (changes && !request.hasMediaType("application/json")) {
            return Response.text(415, "a change needs Content-Type: application/json");
        }
        return null;
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

    private static boolean isNavigation(Request request) {
        return READING.contains(request.method())
                && "navigate".equals(request.header("sec-fetch-mode"))
                && "document".equals(request.header("sec-fetch-dest"));
    }

    private boolean isOwn(String host) {
        int colon = host.lastIndexOf(':');
        boolean bare = colon < 0 || host.endsWith("]");
        String name = bare ? host : host.substring(0, colon);
        String own = bare ? "80" : host.substring(colon + 1);
        return own.equals(Integer.toString(port.getAsInt())) && Loopback.isLiteral(name);
    }
}
