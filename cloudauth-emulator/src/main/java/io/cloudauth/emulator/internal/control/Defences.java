package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps foreign web pages from driving the control interface through the browser of whoever visits
 * them: by another name for the address, by a form, by a script.
 */
final class Defences {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final IntSupplier port;

    Defences(IntSupplier port) {
        this.port = port;
    }

    /** The refusal, or null where the request may go on. */
    @Nullable Response refusal(Request request) {
        String host = request.host();
        if (host == null || !isOwn(host)) {
            return Response.text(421, "Host is not a loopback address with this port");
        }
        String site = request.header("sec-fetch-site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return Response.text(403, "another site may not use the control interface");
        }
        String origin = request.header("origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return Response.text(403, "another origin may not use the control interface");
        }
        boolean changes = !READING.contains(request.method());
        if (changes && !request.hasMediaType("application/json")) {
            return Response.text(415, "a change needs Content-Type: application/json");
        }
        return null;
    }

    private boolean isOwn(String host) {
        int colon = host.lastIndexOf(':');
        boolean bare = colon < 0 || host.endsWith("]");
        String name = bare ? host : host.substring(0, colon);
        String own = bare ? "80" : host.substring(colon + 1);
        return own.equals(Integer.toString(port.getAsInt())) && isLoopback(name);
    }

    private static boolean isLoopback(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("localhost")
                || lower.equals("[::1]")
                || lower.matches("127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}");
    }
}
