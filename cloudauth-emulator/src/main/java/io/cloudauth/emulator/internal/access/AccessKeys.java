package io.cloudauth.emulator.internal.access;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A store of the account's key and the keys of the newest sessions. Thread-safe. */
public final class AccessKeys {

    private static final int MAX_SESSIONS = 10_000;

    private final AccessKey account;
    private final Clock clock;
    private final BoundedMap<String, AccessKey> sessions =
            new BoundedMap<>(MAX_SESSIONS, Bounds.SESSIONS, (id, key) -> key.bytes());
    private final BoundedMap<String, AccessKey> uploads =
            new BoundedMap<>(MAX_SESSIONS, Bounds.UPLOADS, (id, key) -> key.bytes());

    /** Creates a store with one key of the account, which does not expire. */
    public AccessKeys(String id, String secret, Clock clock) {
        this.account = new AccessKey(id, secret, null, null, null);
        this.clock = clock;
    }

    /** Returns the key of the account. */
    public AccessKey account() {
        return account;
    }

    /** Returns the key with this ID, even if it has expired, or null if it is unknown. */
    public synchronized @Nullable AccessKey find(String id) {
        if (id.equals(account.id())) {
            return account;
        }
        AccessKey session = sessions.get(id);
        return session != null ? session : uploads.get(id);
    }

    /** Opens a session with the same permissions as the account, and returns its key. */
    public synchronized AccessKey openSession(Duration lifetime) {
        AccessKey key = newKey(lifetime, null);
        sessions.put(key.id(), key);
        return key;
    }

    /** Opens a session that may only upload objects below a path, and returns its key. */
    public synchronized AccessKey openUpload(Duration lifetime, String path) {
        AccessKey key = newKey(lifetime, path);
        uploads.put(key.id(), key);
        return key;
    }

    private AccessKey newKey(Duration lifetime, @Nullable String uploadPath) {
        return new AccessKey(
                "STS." + RandomText.hex(12),
                RandomText.hex(22),
                RandomText.hex(48),
                clock.instant().plus(lifetime),
                uploadPath);
    }

    /** Removes every session. */
    public synchronized void clear() {
        sessions.clear();
        uploads.clear();
    }
}
