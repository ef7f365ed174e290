package io.cloudauth.examples.h5;

import java.net.URI;
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
    private final @Nullable URI publicUrl;
    private final Environment environment;

    Site(H5Properties properties, Environment environment) {
        this.publicUrl = properties.publicUrl();
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
        return (publicUrl == null ? thisMachine() : publicUrl.toString()) + path;
    }

    private String thisMachine() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }
}
