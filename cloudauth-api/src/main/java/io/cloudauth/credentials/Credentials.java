package io.cloudauth.credentials;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call is signed with: an AccessKey, or an AccessKey of a session with its security token.
 * No part of it is printed or serialised, the AccessKey ID included.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Credentials {

    // transient: reflection-based serialisers (Gson, Jackson with field visibility) leave them out
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
     * A lasting AccessKey, of an account or a RAM user.
     *
     * @throws IllegalArgumentException if one of the two is blank or holds anything but printable
     *     ASCII without spaces
     */
    public static Credentials of(String accessKeyId, String accessKeySecret) {
        return new Credentials(
                given(accessKeyId, "accessKeyId"),
                Secret.of(given(accessKeySecret, "accessKeySecret")),
                null,
                null);
    }

    /**
     * An AccessKey of an STS session whose end is not known. The client finds out when the service
     * refuses it.
     *
     * @throws IllegalArgumentException if one of the three is blank or holds anything but printable
     *     ASCII without spaces
     */
    public static Credentials session(
            String accessKeyId, String accessKeySecret, String securityToken) {
        return new Credentials(
                given(accessKeyId, "accessKeyId"),
                Secret.of(given(accessKeySecret, "accessKeySecret")),
                Secret.of(given(securityToken, "securityToken")),
                null);
    }

    /**
     * An AccessKey of an STS session that ends at a known time.
     *
     * @throws IllegalArgumentException if one of the three texts is blank or holds anything but
     *     printable ASCII without spaces
     */
    public static Credentials session(
            String accessKeyId, String accessKeySecret, String securityToken, Instant expiresAt) {
        return new Credentials(
                given(accessKeyId, "accessKeyId"),
                Secret.of(given(accessKeySecret, "accessKeySecret")),
                Secret.of(given(securityToken, "securityToken")),
                Objects.requireNonNull(expiresAt, "expiresAt"));
    }

    private static String given(String text, String what) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        if (!text.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException(
                    what + " must be printable ASCII without spaces or line breaks");
        }
        return text;
    }

    /** The AccessKey ID, which names the key in each request. */
    public String accessKeyId() {
        return accessKeyId;
    }

    /** The AccessKey's secret, which signs and is never sent. */
    public Secret accessKeySecret() {
        return accessKeySecret;
    }

    /** The security token of a session; absent for a lasting AccessKey. */
    public Optional<Secret> securityToken() {
        return Optional.ofNullable(securityToken);
    }

    /** When the session ends; absent for a lasting AccessKey and where the source does not know. */
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
