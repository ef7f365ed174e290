package io.cloudauth.emulator.internal.access;

import io.cloudauth.emulator.internal.memory.Bounds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An AccessKey, which signs requests.
 *
 * @param id the AccessKey ID
 * @param secret the AccessKey secret
 * @param securityToken the token that requests of a session must send, or null for the account's
 *     key
 * @param expiresAt when the session expires, or null if the key does not expire
 * @param uploadPath the only path to which the key may upload objects, or null if the key may call
 *     the API
 */
public record AccessKey(
        String id,
        String secret,
        @Nullable String securityToken,
        @Nullable Instant expiresAt,
        @Nullable String uploadPath) {

    /** Returns whether the key has expired. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Returns the memory that the key uses. */
    long bytes() {
        return Bounds.sizeOf(id)
                + Bounds.sizeOf(secret)
                + Bounds.sizeOf(securityToken)
                + Bounds.sizeOf(uploadPath);
    }

    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
