package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;

/**
 * A provider that is not ours. What it throws is told by its class alone: its message may hold a
 * secret.
 */
record ForeignSource(CredentialsProvider provider) implements CredentialsSource {

    @Override
    public Credentials resolve() {
        try {
            return provider.resolve();
        } catch (CloudAuthException e) {
            throw e;
        } catch (RuntimeException e) {
            throw CredentialsException.of(
                    provider.getClass().getSimpleName(), "threw " + e.getClass().getName());
        }
    }

    @Override
    public Credentials resolve(Deadline deadline) {
        return resolve();
    }

    @Override
    public String toString() {
        return provider.getClass().getSimpleName();
    }
}
