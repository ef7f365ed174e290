package io.cloudauth.emulator.internal.access;

import io.cloudauth.emulator.internal.memory.Bounds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs requests.
 *
 * @param id its public part
 * @param secret its secret part
 * @param securityToken what a session's requests carry too, or null
 * @param expires when a session ends, or null
 * @param uploadPath where alone it may put objects, or null where it may call the API
 */
public record AccessKey(
        String id,
        String secret,
        @Nullable String securityToken,
        @Nullable Instant expires,
        @Nullable String uploadPath) {

    /** Whether it has ended. */
    public boolean isExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    /** The memory that it takes. */
    long bytes() {
        return Bounds.of(id) + Bounds.of(secret) + Bounds.of(securityToken) + Bounds.of(uploadPath);
    }

    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
