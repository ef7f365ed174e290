package io.cloudauth.emulator.internal.page;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The destination to which the page redirects the end user.
 *
 * @param kind the kind of redirect
 * @param target the URL or path; empty if there is none
 */
record Destination(Kind kind, String target) {

    /** A kind of redirect. */
    enum Kind {
        /** No redirect. */
        NONE,
        /** An HTTP or HTTPS URL. */
        LINK,
        /** A path inside a mini program, which a browser cannot open. */
        MINI_PROGRAM,
        /** A redirect of a kind that the page does not follow. */
        REFUSED
    }

    static Destination of(@Nullable String redirect) {
        if (redirect == null || redirect.isEmpty()) {
            return new Destination(Kind.NONE, "");
        }
        if (redirect.startsWith("/") && !redirect.startsWith("//") && redirect.indexOf('\\') < 0) {
            return new Destination(Kind.MINI_PROGRAM, redirect);
        }
        return isWebLink(redirect)
                ? new Destination(Kind.LINK, redirect)
                : new Destination(Kind.REFUSED, "");
    }

    private static boolean isWebLink(String text) {
        try {
            URI link = new URI(text);
            String scheme = link.getScheme();
            boolean isHttp =
                    scheme != null
                            && (scheme.equalsIgnoreCase("http")
                                    || scheme.equalsIgnoreCase("https"));
            return isHttp && link.getHost() != null && link.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Destination[" + kind + "]";
    }
}
