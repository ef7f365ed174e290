package io.cloudauth.masking;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;

/** A provider as an application may write it: an ordinary bean with a getter for its secret. */
public final class ProviderWithGetter implements CredentialsProvider {

    /** The secret, which a serialiser must not reach. */
    public String getSecret() {
        return Canaries.SECRET;
    }

    @Override
    public Credentials resolve() {
        return Credentials.of("canary-id", getSecret());
    }

    @Override
    public String toString() {
        return getSecret();
    }
}
