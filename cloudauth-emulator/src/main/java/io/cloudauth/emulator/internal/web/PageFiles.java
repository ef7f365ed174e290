package io.cloudauth.emulator.internal.web;

import io.cloudauth.emulator.internal.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of a page, each read from the jar when it is first asked for. Thread-safe. */
public final class PageFiles {

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8");

    private final Class<?> beside;
    private final Set<String> names;
    private final Map<String, Response> read = new ConcurrentHashMap<>();

    /** The files of these names beside a class. */
    public PageFiles(Class<?> beside, String... names) {
        this.beside = beside;
        this.names = Set.of(names);
    }

    private Response load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("a page has no file like " + name);
        }
        return secured(Response.of(200, type, read(beside, name)));
    }

    private static byte[] read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file, or null where there is none of this name. */
    public @Nullable Response get(String name) {
        return names.contains(name) ? read.computeIfAbsent(name, this::load) : null;
    }

    /** The same answer with what keeps a page to itself. */
    public static Response secured(Response response) {
        return response.with(
                        "Content-Security-Policy",
                        "default-src 'self'; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }
}
