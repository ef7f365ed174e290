package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.credentials.Credentials;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of one profile by name. They are secrets: nothing of them is shown. */
final class Settings {
    private final Function<String, @Nullable String> values;

    Settings(Function<String, @Nullable String> values) {
        this.values = values;
    }

    /** A setting; null where it is missing or blank. */
    @Nullable String optional(String name) {
        String value = values.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String required(String name) throws UnusableProfileException {
        String value = optional(name);
        if (value == null) {
            throw new UnusableProfileException(name + " is missing in the profile");
        }
        return value;
    }

    /** The AccessKey, which both kinds of files name alike. */
    CredentialsSource accessKey() throws UnusableProfileException {
        return new FixedSource(
                Credentials.of(required("access_key_id"), required("access_key_secret")));
    }

    /** A session that somebody else opened. */
    CredentialsSource session(String token) throws UnusableProfileException {
        return new FixedSource(
                Credentials.session(
                        required("access_key_id"), required("access_key_secret"), required(token)));
    }

    @Override
    public String toString() {
        return "Settings";
    }
}
