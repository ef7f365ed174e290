package io.cloudauth.credentials;

/**
 * A source of credentials. The client calls it before each attempt that it signs. A lambda can
 * implement it.
 *
 * <p>Implementations must be safe for use by multiple threads. While its credentials are valid, an
 * implementation should return them from memory. The client calls the provider on threads of its
 * own, so the provider does not see a {@link ThreadLocal} value of the caller.
 *
 * <p>If it has no credentials, an implementation throws {@link
 * io.cloudauth.error.CredentialsException}. The client passes the reasons of that exception to the
 * caller, but not its cause and not its suppressed exceptions. Of any other exception, the caller
 * sees only the class.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * Returns the credentials to sign the next request with.
     *
     * @return the credentials, valid at the time of the call
     * @throws io.cloudauth.error.CredentialsException if there are no credentials; its reasons must
     *     not contain a secret
     */
    Credentials resolve();
}
