package io.cloudauth.core.internal.credentials;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import java.util.List;
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
    private final List<String> secrets;
    private final String token;

    private EnvironmentVariablesSource(
            String name,
            Function<String, @Nullable String> values,
            String id,
            List<String> secrets,
            String token) {
        this.name = name;
        this.values = values;
        this.id = id;
        this.secrets = secrets;
        this.token = token;
    }

    public static EnvironmentVariablesSource environment(Environment environment) {
        return new EnvironmentVariablesSource(
                "environment",
                environment::variable,
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                List.of("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                "ALIBABA_CLOUD_SECURITY_TOKEN");
    }

    /**
     * Returns a source that reads system properties. Both Java libraries of the vendor know two
     * names for the secret, and prefer {@code accessKeyIdSecret}.
     */
    public static EnvironmentVariablesSource systemProperties(Environment environment) {
        return new EnvironmentVariablesSource(
                "systemProperties",
                environment::property,
                "alibabacloud.accessKeyId",
                List.of("alibabacloud.accessKeySecret", "alibabacloud.accessKeyIdSecret"),
                "alibabacloud.sessionToken");
    }

    @Override
    public Credentials resolve() {
        String keyId = required(List.of(id));
        String keySecret = required(secrets);
        String session = values.apply(token);
        try {
            return FixedSource.of(keyId, keySecret, session).credentials();
        } catch (IllegalArgumentException e) {
            throw CredentialsException.of(name, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the value of the last of these names that is set; reports the first name. */
    private String required(List<String> names) {
        String value = null;
        for (String one : names) {
            String found = values.apply(one);
            value = found != null ? found : value;
        }
        if (value == null) {
            throw CredentialsException.of(name, names.get(0) + " is not set");
        }
        return value;
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return name;
    }
}
