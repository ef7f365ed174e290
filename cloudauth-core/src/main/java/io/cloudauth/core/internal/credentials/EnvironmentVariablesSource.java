package io.cloudauth.core.internal.credentials;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A source that reads environment variables or system properties. It reads them at each call,
 * because reading is cheap and a system property may change. Safe to share between threads.
 */
public final class EnvironmentVariablesSource implements CredentialsSource {
    private final String name;
    private final transient Function<String, @Nullable String> values;
    private final String id;
    private final String secret;
    private final String token;

    private EnvironmentVariablesSource(
            String name,
            Function<String, @Nullable String> values,
            String id,
            String secret,
            String token) {
        this.name = name;
        this.values = values;
        this.id = id;
        this.secret = secret;
        this.token = token;
    }

    public static EnvironmentVariablesSource environment(Environment environment) {
        return new EnvironmentVariablesSource(
                "environment",
                environment::variable,
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                "ALIBABA_CLOUD_SECURITY_TOKEN");
    }

    public static EnvironmentVariablesSource systemProperties(Environment environment) {
        return new EnvironmentVariablesSource(
                "systemProperties",
                environment::property,
                "alibabacloud.accessKeyId",
                "alibabacloud.accessKeySecret",
                "alibabacloud.sessionToken");
    }

    @Override
    public Credentials resolve() {
        String keyId = required(id);
        String keySecret = required(secret);
        String session = values.apply(token);
        try {
            return FixedSource.of(keyId, keySecret, session).credentials();
        } catch (IllegalArgumentException e) {
            throw CredentialsException.of(name, String.valueOf(e.getMessage()));
        }
    }

    private String required(String variable) {
        String value = values.apply(variable);
        if (value == null) {
            throw CredentialsException.of(name, variable + " is not set");
        }
        return value;
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return name;
    }
}
