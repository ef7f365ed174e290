package io.cloudauth.credentials;

/**
 * A source of credentials; one method, so that a lambda is one. The client asks before each attempt
 * that it signs.
 *
 * <p>An implementation must be safe to call from several threads at once and should answer from
 * memory while what it has is valid. The client asks it on threads of its own, which see no {@link
 * ThreadLocal} of the caller. It says why it has none by throwing {@link
 * io.cloudauth.error.CredentialsException}: the caller is shown the reasons of that, not its cause
 * and nothing suppressed. Of anything else that it throws, the caller is shown the class alone.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * The credentials to sign with now.
     *
     * @throws io.cloudauth.error.CredentialsException if there are none; its reason holds no secret
     */
    Credentials resolve();
}
