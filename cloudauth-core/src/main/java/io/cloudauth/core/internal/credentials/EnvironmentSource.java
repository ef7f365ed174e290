package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import java.util.Map;

/**
 * Environment variables, read at each call: whoever sets them may change them only by a restart,
 * but reading costs nothing.
 */
public record EnvironmentSource(Map<String, String> environment) implements CredentialsSource {
    private static final String ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";
    private static final String SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
    private static final String TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

    @Override
    public Credentials resolve() {
        String id = required(ID);
        String secret = required(SECRET);
        String token = environment.getOrDefault(TOKEN, "");
        return token.isBlank()
                ? Credentials.of(id, secret)
                : Credentials.session(id, secret, token);
    }

    @Override
    public Credentials resolve(Deadline deadline) {
        return resolve();
    }

    private String required(String variable) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw CredentialsException.of("environment", variable + " is not set");
        }
        return value;
    }

    /** Shows no variable. */
    @Override
    public String toString() {
        return "environment";
    }
}
