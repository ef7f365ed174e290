package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;

/** Credentials that were given and never change. */
public record FixedSource(Credentials credentials) implements CredentialsSource {

    @Override
    public Credentials resolve() {
        return credentials;
    }

    @Override
    public Credentials resolve(Deadline deadline) {
        return credentials;
    }
}
