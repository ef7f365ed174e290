package io.cloudauth.examples.h5;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Where this application is reached. The address is a setting and never the request's Host header:
 * links that a stranger could choose must not reach the service. Thread-safe.
 */
@Component
public class Site {
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");

    private final @Nullable String publicUrl;
    private final Environment environment;

    Site(H5Properties properties, Environment environment) {
        URI url = properties.publicUrl();
        this.publicUrl = url == null ? null : checked(url);
        this.environment = environment;
        if (publicUrl == null && !isDemo()) {
            throw new IllegalStateException(
                    "h5.public-url is not set: the https address at which browsers reach this application");
        }
    }

    /** Whether an emulator stands in for the service. */
    public boolean isDemo() {
        return environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The whole link to a path of this application. */
    public String link(String path) {
        return (publicUrl == null ? thisMachine() : publicUrl) + path;
    }

    /** Refused at the start, rather than found by the first customer. */
    private static String checked(URI url) {
        String host = url.getHost();
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        boolean http = "http".equalsIgnoreCase(url.getScheme());
        if (host == null || !(https || (http && THIS_MACHINE.matcher(host).matches()))) {
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

    private String thisMachine() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }
}
