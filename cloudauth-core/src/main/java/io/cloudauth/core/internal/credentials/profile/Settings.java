package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.credentials.Credentials;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of one profile by name. They may be secrets, so {@link #toString} shows none. */
final class Settings {
    private final Function<String, @Nullable String> values;

    Settings(Function<String, @Nullable String> values) {
        this.values = values;
    }

    /** Returns a setting; null if it is missing or blank. */
    @Nullable String optional(String name) {
        String value = values.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean has(String name) {
        return optional(name) != null;
    }

    boolean has(String name, String variable, Environment environment) {
        return has(name) || environment.variable(variable) != null;
    }

    String required(String name) throws UnusableProfileException {
        String value = optional(name);
        if (value == null) {
            throw new UnusableProfileException(name + " is missing in the profile");
        }
        return value;
    }

    /**
     * Returns a setting or, if it is missing, an environment variable. Throws with the name of the
     * setting if both are missing.
     */
    String orVariable(String name, String variable, Environment environment)
            throws UnusableProfileException {
        String value = environment.variable(variable);
        return value == null || has(name) ? required(name) : value;
    }

    /** Returns the AccessKey of the profile. Both kinds of files use the same names for it. */
    CredentialsSource accessKey() throws UnusableProfileException {
        return fixed(required("access_key_id"), required("access_key_secret"), null);
    }

    /**
     * Returns the session credentials of the profile, which another program has obtained.
     *
     * @param token the name of the setting with the security token
     */
    CredentialsSource session(String token) throws UnusableProfileException {
        return fixed(required("access_key_id"), required("access_key_secret"), required(token));
    }

    /** Returns a session like {@link #session(String)}, with its expiry time. */
    CredentialsSource session(String token, Instant expiresAt) throws UnusableProfileException {
        String id = required("access_key_id");
        String secret = required("access_key_secret");
        try {
            return new FixedSource(Credentials.session(id, secret, required(token), expiresAt));
        } catch (IllegalArgumentException e) {
            throw new UnusableProfileException(String.valueOf(e.getMessage()));
        }
    }

    private static CredentialsSource fixed(String id, String secret, @Nullable String token)
            throws UnusableProfileException {
        try {
            return FixedSource.of(id, secret, token);
        } catch (IllegalArgumentException e) {
            throw new UnusableProfileException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return "Settings";
    }
}
