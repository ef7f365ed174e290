package io.cloudauth.examples.h5;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The public address of this application. It comes from a property and never from the Host header
 * of a request: otherwise an attacker could choose the return links that go to the service.
 * Thread-safe.
 */
@Component
public class Site {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");

    private final @Nullable String publicUrl;
    private final Environment environment;

    Site(H5Properties properties, Environment environment) {
        URI url = properties.publicUrl();
        this.publicUrl = url == null ? null : validate(url);
        this.environment = environment;
        if (publicUrl == null && !isDemo()) {
            throw new IllegalStateException(
                    "h5.public-url is not set: set it to the https address at which browsers reach"
                            + " this application");
        }
    }

    /** Returns whether the profile demo is active, with an emulator in place of the service. */
    public boolean isDemo() {
        return environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Returns the absolute link to a path of this application.
     *
     * @param path the path, with a slash at the start
     */
    public String link(String path) {
        return (publicUrl == null ? loopbackUrl() : publicUrl) + path;
    }

    /** Validates the URL at startup, so that a wrong one does not fail at the first end user. */
    private static String validate(URI url) {
        String host = url.getHost();
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        boolean http = "http".equalsIgnoreCase(url.getScheme());
        if (host == null || !(https || (http && LOOPBACK.matcher(host).matches()))) {
            throw new IllegalStateException(
                    "h5.public-url must be an https address, such as https://kyc.shop.example");
        }
        if (url.getRawQuery() != null
                || url.getRawFragment() != null
                || url.getRawUserInfo() != null) {
            throw new IllegalStateException(
                    "h5.public-url must have no user, no query and no fragment");
        }
        String text = url.toString();
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    private String loopbackUrl() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }
}
