package io.cloudauth.core.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * A store of expected callbacks. {@link CallbackStores} creates a store in memory and a store in a
 * database. Implement this interface to keep them elsewhere, for example in Redis.
 *
 * <p>A store only keeps entries; {@link CallbackHandler} makes all decisions. All times come from
 * the clocks of the processes that share the store. A store may remove entries by a clock of its
 * own, but no earlier than 10 minutes after they expired.
 *
 * <p>If a method throws an exception, {@link CallbackHandler#handle} replies {@link
 * CallbackReply#NOT_ASKED}, and {@link CallbackHandler#expect} throws a {@link
 * CallbackStoreException} that shows only the class of the exception.
 *
 * <p>Implementations must be safe to share between threads, and between processes that share the
 * entries. Methods run in the thread that calls the handler, so they must not wait without a limit.
 */
public interface CallbackStore {

    /**
     * Adds an entry with a new ID. May also remove expired entries, but only a limited number each
     * time.
     *
     * @param callback the entry
     * @param expiredBy entries that expired at or before this time may be removed
     */
    void add(StoredCallback callback, Instant expiredBy);

    /**
     * Returns an entry. Callbacks with an invented ID call this method, too.
     *
     * @param id the ID, which is compared exactly
     * @return the entry, even if it has expired; empty if there is none
     */
    Optional<StoredCallback> find(String id);

    /**
     * Replaces an entry if the store still has it unchanged. The comparison and the replacement
     * must be one atomic step: this is what prevents two processes from notifying their listeners
     * of one callback.
     *
     * @param before the entry as it was read
     * @param after the new entry; it differs from {@code before} only in {@code queries}, {@code
     *     claimId} and {@code claimExpiresAt}
     * @return whether the entry was replaced; {@code false} if there is none or if it has changed
     */
    boolean replace(StoredCallback before, StoredCallback after);

    /**
     * Removes an entry. Does nothing if there is none.
     *
     * @param id the ID
     */
    void remove(String id);
}
