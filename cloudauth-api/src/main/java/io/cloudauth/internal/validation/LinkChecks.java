package io.cloudauth.internal.validation;

import io.cloudauth.error.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validation of links. No host name is resolved and no link is fetched. */
public final class LinkChecks {

    /**
     * A link to an object in the service's own OSS bucket, in the form that verifyMaterial accepts.
     */
    private static final Pattern OSS =
            Pattern.compile("oss://[A-Za-z0-9][A-Za-z0-9._-]*:[^/\\p{Cntrl}\\s][^\\p{Cntrl}]*");

    private LinkChecks() {}

    /** Validates a picture link for verifyMaterial: https, http (with a warning) or oss. */
    public static void picture(Violations violations, String field, String link) {
        if (link.regionMatches(true, 0, "oss:", 0, 4)) {
            if (!OSS.matcher(link).matches()) {
                violations.violation(field, Rule.IMAGE_OSS_NAME);
            }
        } else {
            webPicture(violations, field, link);
        }
    }

    /** Validates a picture link on the web: https, or http (with a warning). */
    public static void webPicture(Violations violations, String field, String link) {
        URI uri = webLink(violations, field, link);
        if (uri != null && isHttp(uri)) {
            violations.warning(field, Rule.LINK_HTTP);
        }
    }

    /** Validates a callback link: https, or http to this machine. */
    public static void callback(Violations violations, String field, String link) {
        URI uri = webLink(violations, field, link);
        if (uri != null && isHttp(uri) && !Hosts.isLoopback(hostOf(uri))) {
            violations.violation(field, Rule.LINK_NOT_HTTPS);
        }
    }

    /**
     * Validates a redirect link: a valid callback link, or the absolute path of a mini-program page
     * (with a warning).
     */
    public static void redirect(Violations violations, String field, String link) {
        if (isPagePath(link)) {
            violations.warning(field, Rule.LINK_PAGE_PATH);
        } else {
            callback(violations, field, link);
        }
    }

    private static boolean isPagePath(String link) {
        return link.startsWith("/") && !link.startsWith("//") && parse(link) != null;
    }

    /**
     * Validates an absolute http or https link with a host and without user information. Returns
     * null if it is invalid.
     */
    private static @Nullable URI webLink(Violations violations, String field, String link) {
        Rule violated = violatedRule(link);
        if (violated != null) {
            violations.violation(field, violated);
            return null;
        }
        URI uri = parse(link);
        if (uri != null && Hosts.isPrivate(hostOf(uri))) {
            violations.warning(field, Rule.LINK_PRIVATE_HOST);
        }
        return uri;
    }

    private static @Nullable Rule violatedRule(String link) {
        if (link.isBlank()) {
            return Rule.BLANK;
        }
        if (link.indexOf('\n') >= 0 || link.indexOf('\r') >= 0) {
            return Rule.LINK_LINE_BREAK;
        }
        URI uri = parse(link);
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

    private static @Nullable URI parse(String link) {
        try {
            return new URI(link);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme());
    }

    /**
     * Returns the host without its port. {@link URI#getHost()} is null for a name with an
     * underscore.
     */
    private static String hostOf(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
            host = authority.substring(authority.indexOf('@') + 1).replaceFirst(":[0-9]*$", "");
        }
        return host.toLowerCase(Locale.ROOT);
    }
}
