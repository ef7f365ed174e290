package io.cloudauth.credentials;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that sign requests: an AccessKey, or the temporary AccessKey of an STS session with
 * its security token. {@link #toString()} and serialisers show no part of them, not even the
 * AccessKey ID.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class Credentials {

    // transient, because Gson and Jackson do not write transient fields
    private final transient String accessKeyId;
    private final transient Secret accessKeySecret;
    private final transient @Nullable Secret securityToken;
    private final transient @Nullable Instant expiresAt;

    private Credentials(
            String accessKeyId,
            Secret accessKeySecret,
            @Nullable Secret securityToken,
            @Nullable Instant expiresAt) {
        this.accessKeyId = accessKeyId;
        this.accessKeySecret = accessKeySecret;
        this.securityToken = securityToken;
        this.expiresAt = expiresAt;
    }

    /**
     * Returns credentials with a long-term AccessKey of an account or a RAM user.
     *
     * @param accessKeyId the AccessKey ID
     * @param accessKeySecret the AccessKey secret
     * @return the credentials, without a security token and without an expiry time
     * @throws IllegalArgumentException if an argument is blank or contains a character other than
     *     printable ASCII without spaces
     */
    public static Credentials of(String accessKeyId, String accessKeySecret) {
        return new Credentials(
                requireValid(accessKeyId, "accessKeyId"),
                Secret.of(requireValid(accessKeySecret, "accessKeySecret")),
                null,
                null);
    }

    /**
     * Returns credentials of an STS session whose expiry time is not known. The client learns that
     * they have expired when the service returns an error.
     *
     * @param accessKeyId the AccessKey ID of the session
     * @param accessKeySecret the AccessKey secret of the session
     * @param securityToken the security token of the session
     * @return the credentials, without an expiry time
     * @throws IllegalArgumentException if an argument is blank or contains a character other than
     *     printable ASCII without spaces
     */
    public static Credentials session(
            String accessKeyId, String accessKeySecret, String securityToken) {
        return new Credentials(
                requireValid(accessKeyId, "accessKeyId"),
                Secret.of(requireValid(accessKeySecret, "accessKeySecret")),
                Secret.of(requireValid(securityToken, "securityToken")),
                null);
    }

    /**
     * Returns credentials of an STS session that expires at a known time.
     *
     * @param accessKeyId the AccessKey ID of the session
     * @param accessKeySecret the AccessKey secret of the session
     * @param securityToken the security token of the session
     * @param expiresAt the time at which the session expires
     * @return the credentials
     * @throws IllegalArgumentException if one of the three texts is blank or contains a character
     *     other than printable ASCII without spaces
     */
    public static Credentials session(
            String accessKeyId, String accessKeySecret, String securityToken, Instant expiresAt) {
        return new Credentials(
                requireValid(accessKeyId, "accessKeyId"),
                Secret.of(requireValid(accessKeySecret, "accessKeySecret")),
                Secret.of(requireValid(securityToken, "securityToken")),
                Objects.requireNonNull(expiresAt, "expiresAt"));
    }

    private static String requireValid(String text, String name) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        if (!text.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException(
                    name + " must be printable ASCII without spaces or line breaks");
        }
        return text;
    }

    /**
     * Returns the AccessKey ID, which each request contains.
     *
     * @return the AccessKey ID
     */
    public String accessKeyId() {
        return accessKeyId;
    }

    /**
     * Returns the AccessKey secret, which signs requests and is never sent.
     *
     * @return the AccessKey secret
     */
    public Secret accessKeySecret() {
        return accessKeySecret;
    }

    /**
     * Returns the security token of a session.
     *
     * @return the security token; empty for a long-term AccessKey
     */
    public Optional<Secret> securityToken() {
        return Optional.ofNullable(securityToken);
    }

    /**
     * Returns the time at which the session expires.
     *
     * @return the expiry time; empty for a long-term AccessKey, and for a session whose expiry time
     *     is not known
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credentials that
                && accessKeyId.equals(that.accessKeyId)
                && accessKeySecret.equals(that.accessKeySecret)
                && Objects.equals(securityToken, that.securityToken)
                && Objects.equals(expiresAt, that.expiresAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessKeyId, accessKeySecret, securityToken, expiresAt);
    }

    @Override
    public String toString() {
        return "Credentials[" + (securityToken == null ? "AccessKey" : "session") + " ***]";
    }
}
