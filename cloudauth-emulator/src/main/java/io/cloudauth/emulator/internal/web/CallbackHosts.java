package io.cloudauth.emulator.internal.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hosts that may receive callbacks: loopback, and the hosts that the operator allows. */
public final class CallbackHosts {

    private final Set<String> allowed;

    /** Allows loopback and these hosts, in lower case. */
    public CallbackHosts(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** Returns the URL if a callback may be sent to it, or else null. */
    public @Nullable URI target(String link) {
        URI target = webLink(link);
        return target != null && isAllowed(target) ? target : null;
    }

    /**
     * Returns whether a URL is an HTTPS URL, or an HTTP URL of an allowed host. A callback is sent
     * to an allowed host only.
     */
    public boolean isSecureOrAllowed(String link) {
        URI target = webLink(link);
        return target != null && (target.getScheme().equals("https") || isAllowed(target));
    }

    private boolean isAllowed(URI target) {
        String host = target.getHost();
        return Loopback.isLiteral(host) || allowed.contains(host.toLowerCase(Locale.ROOT));
    }

    private static @Nullable URI webLink(String link) {
        URI target;
        try {
            target = URI.create(link);
        } catch (IllegalArgumentException e) {
            return null;
        }
        String scheme = target.getScheme();
        boolean isHttp = "http".equals(scheme) || "https".equals(scheme);
        return isHttp && target.getHost() != null && target.getUserInfo() == null ? target : null;
    }
}
