package io.cloudauth.emulator.internal.signature;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An Authorization header with a scheme and comma-separated {@code name=value} parts. */
final class AuthorizationHeader {

    private final String scheme;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private AuthorizationHeader(String scheme) {
        this.scheme = scheme;
    }

    static AuthorizationHeader read(String text) {
        int space = text.indexOf(' ');
        AuthorizationHeader header =
                new AuthorizationHeader(space < 0 ? text : text.substring(0, space));
        for (String part : text.substring(space + 1).split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                header.parts.putIfAbsent(
                        part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        return header;
    }

    String scheme() {
        return scheme;
    }

    @Nullable String get(String name) {
        return parts.get(name);
    }
}
