package io.cloudauth.internal;

import io.cloudauth.error.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of links. Nothing is resolved or fetched. */
public final class LinkChecks {

    /** An object of the service's own OSS, as verifyMaterial takes it. */
    private static final Pattern OSS =
            Pattern.compile("oss://[A-Za-z0-9][A-Za-z0-9._-]*:[^/\\p{Cntrl}\\s][^\\p{Cntrl}]*");

    private LinkChecks() {}

    /** A picture for verifyMaterial: https, http with a warning, or oss. */
    public static void picture(Findings found, String field, String link) {
        if (link.regionMatches(true, 0, "oss:", 0, 4)) {
            if (!OSS.matcher(link).matches()) {
                found.violation(field, Rule.IMAGE_OSS_NAME);
            }
        } else {
            webPicture(found, field, link);
        }
    }

    /** A picture on the web: https, or http with a warning. */
    public static void webPicture(Findings found, String field, String link) {
        URI uri = webLink(found, field, link);
        if (uri != null && isHttp(uri)) {
            found.warning(field, Rule.LINK_HTTP);
        }
    }

    /** Where the service calls back: https, or http to this machine. */
    public static void callback(Findings found, String field, String link) {
        URI uri = webLink(found, field, link);
        if (uri != null && isHttp(uri) && !Hosts.isLoopback(hostOf(uri))) {
            found.violation(field, Rule.LINK_NOT_HTTPS);
        }
    }

    /** Where a browser is sent: as a callback, or the absolute path of a mini-program's page. */
    public static void redirect(Findings found, String field, String link) {
        if (isPagePath(link)) {
            found.warning(field, Rule.LINK_PAGE_PATH);
        } else {
            callback(found, field, link);
        }
    }

    private static boolean isPagePath(String link) {
        return link.startsWith("/") && !link.startsWith("//") && parsed(link) != null;
    }

    /**
     * An absolute http or https link with a host and without user information; null if it is not.
     */
    private static @Nullable URI webLink(Findings found, String field, String link) {
        Rule broken = brokenRule(link);
        if (broken != null) {
            found.violation(field, broken);
            return null;
        }
        URI uri = parsed(link);
        if (uri != null && Hosts.isPrivate(hostOf(uri))) {
            found.warning(field, Rule.LINK_PRIVATE_HOST);
        }
        return uri;
    }

    private static @Nullable Rule brokenRule(String link) {
        if (link.isBlank()) {
            return Rule.BLANK;
        }
        if (link.indexOf('\n') >= 0 || link.indexOf('\r') >= 0) {
            return Rule.LINK_LINE_BREAK;
        }
        URI uri = parsed(link);
        if (uri == null) {
            return Rule.LINK_MALFORMED;
        }
        if (uri.getScheme() == null) {
            return Rule.LINK_RELATIVE;
        }
        if (!isHttp(uri) && !uri.getScheme().equalsIgnoreCase("https")) {
            return Rule.LINK_SCHEME;
        }
        String authority = uri.getRawAuthority();
        if (authority == null || hostOf(uri).isEmpty()) {
            return Rule.LINK_MALFORMED;
        }
        return authority.contains("@") ? Rule.LINK_USER_INFORMATION : null;
    }

    private static @Nullable URI parsed(String link) {
        try {
            return new URI(link);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme());
    }

    /** The host without port; java.net.URI finds none in a name with an underscore. */
    private static String hostOf(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
            host = authority.substring(authority.indexOf('@') + 1).replaceFirst(":[0-9]*$", "");
        }
        return host.toLowerCase(Locale.ROOT);
    }
}
