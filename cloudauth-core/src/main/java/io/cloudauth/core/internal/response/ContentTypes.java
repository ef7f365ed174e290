package io.cloudauth.core.internal.response;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The detection of a response's content type. */
public final class ContentTypes {
    private static final String HTML = "text/html";
    private static final int LONGEST_START = 256;

    private ContentTypes() {}

    /**
     * Returns the content type in lower case, without parameters; null if there is none. For a body
     * that begins like an HTML page it is text/html, because some proxies declare another type.
     */
    static @Nullable String of(Map<String, String> headers, byte[] body) {
        return beginsLikePage(body) ? HTML : declared(headers);
    }

    /** Returns the content type of the header; null if there is none. */
    public static @Nullable String declared(Map<String, String> headers) {
        String whole = headers.get("content-type");
        if (whole == null) {
            return null;
        }
        int parameters = whole.indexOf(';');
        String type = parameters < 0 ? whole : whole.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean beginsLikePage(byte[] body) {
        int length = Math.min(body.length, LONGEST_START);
        String start =
                new String(body, 0, length, StandardCharsets.ISO_8859_1)
                        .replace("\u00ef\u00bb\u00bf", "") // byte order mark
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }
}
