package io.cloudauth.emulator.internal.web;

import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of a web page. Each file is read from the jar at its first request. Thread-safe. */
public final class PageFiles {

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "svg", "image/svg+xml");

    /** The files that every page has. */
    private static final Set<String> SHARED =
            Set.of("base.css", "dom.js", "icon.svg", "reasons.js");

    private static final String POLICY_HEADER = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private final Class<?> owner;
    private final Set<String> names;
    private final Map<String, Response> cache = new ConcurrentHashMap<>();

    /**
     * Creates the set of files with these names in the package of a class, in addition to those
     * that every page has.
     */
    public PageFiles(Class<?> owner, String... names) {
        this.owner = owner;
        this.names = Set.of(names);
    }

    private Response load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("no media type is known for the page file " + name);
        }
        Class<?> source = SHARED.contains(name) ? PageFiles.class : owner;
        return withSecurityHeaders(Response.of(200, type, read(source, name)));
    }

    private static byte[] read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar does not contain the page file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a file, or null if there is no file with this name. */
    public @Nullable Response get(String name) {
        return names.contains(name) || SHARED.contains(name)
                ? cache.computeIfAbsent(name, this::load)
                : null;
    }

    /** Responds with the file at a path below the page's root, where the page itself is. */
    public Response respond(Request request, String path, String page) {
        Response file = null;
        if (request.method().equals("GET")) {
            file = path.isEmpty() ? get(page) : get(path.substring(1));
        }
        return file == null ? Response.text(404, "nothing is here") : file;
    }

    /** Returns a copy of the response with headers that isolate the page from other sites. */
    public static Response withSecurityHeaders(Response response) {
        return response.with(POLICY_HEADER, POLICY + "'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }

    /** Returns a copy of the response that any page may embed in a frame. */
    public static Response withFramesAllowed(Response response) {
        return response.with(POLICY_HEADER, POLICY + "*");
    }
}
