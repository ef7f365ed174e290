package io.cloudauth.emulator.internal.access;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The keys that are known: the one of the account and the newest of the sessions. Thread-safe. */
public final class AccessKeys {

    private static final int SESSIONS = 10_000;

    private final AccessKey account;
    private final Clock clock;
    private final BoundedMap<String, AccessKey> sessions =
            new BoundedMap<>(SESSIONS, Bounds.SESSIONS, (id, key) -> key.bytes());
    private final BoundedMap<String, AccessKey> uploads =
            new BoundedMap<>(SESSIONS, Bounds.UPLOADS, (id, key) -> key.bytes());

    /** An account with one key that never ends. */
    public AccessKeys(String id, String secret, Clock clock) {
        this.account = new AccessKey(id, secret, null, null, null);
        this.clock = clock;
    }

    /** The key of the account. */
    public AccessKey account() {
        return account;
    }

    /** The key with this public part, ended ones included, or null. */
    public synchronized @Nullable AccessKey find(String id) {
        if (id.equals(account.id())) {
            return account;
        }
        AccessKey session = sessions.get(id);
        return session != null ? session : uploads.get(id);
    }

    /** A new session that may do what the account may. */
    public synchronized AccessKey openSession(Duration lifetime) {
        AccessKey key = newKey(lifetime, null);
        sessions.put(key.id(), key);
        return key;
    }

    /** A new session that may put objects below a path, and do nothing else. */
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

    /** Forgets every session. */
    public synchronized void clear() {
        sessions.clear();
        uploads.clear();
    }
}
