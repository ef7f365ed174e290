package io.cloudauth.emulator.internal.page;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where the page sends the end user.
 *
 * @param kind how one gets there
 * @param target the link or path; empty where there is none
 */
record Destination(Kind kind, String target) {

    /** How one gets there. */
    enum Kind {
        /** Nowhere: the page stays. */
        NONE,
        /** By a link of the web. */
        LINK,
        /** Inside a mini program, where no browser can go. */
        MINI_PROGRAM,
        /** Not at all: the link is of a kind that is not followed. */
        REFUSED
    }

    static Destination of(@Nullable String told) {
        if (told == null || told.isEmpty()) {
            return new Destination(Kind.NONE, "");
        }
        if (told.startsWith("/") && !told.startsWith("//") && told.indexOf('\\') < 0) {
            return new Destination(Kind.MINI_PROGRAM, told);
        }
        return isWebLink(told)
                ? new Destination(Kind.LINK, told)
                : new Destination(Kind.REFUSED, "");
    }

    private static boolean isWebLink(String text) {
        try {
            URI link = new URI(text);
            String scheme = link.getScheme();
            boolean web =
                    scheme != null
                            && (scheme.equalsIgnoreCase("http")
                                    || scheme.equalsIgnoreCase("https"));
            return web && link.getHost() != null && link.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Destination[" + kind + "]";
    }
}
