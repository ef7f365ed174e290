package io.cloudauth.core.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A store that runs something before each step.
 *
 * @param store the store
 * @param before gets the name of the step: the name of the method; for {@code replace} {@code
 *     claim}, {@code keep} or {@code release}
 */
record DecoratedStore(CallbackStore store, Consumer<String> before) implements CallbackStore {

    @Override
    public void add(StoredCallback callback, Instant expiredBy) {
        before.accept("add");
        store.add(callback, expiredBy);
    }

    @Override
    public Optional<StoredCallback> find(String id) {
        before.accept("find");
        return store.find(id);
    }

    @Override
    public boolean replace(StoredCallback before, StoredCallback after) {
        this.before.accept(
                after.claimId().isEmpty()
                        ? "release"
                        : after.queries() > before.queries() ? "claim" : "keep");
        return store.replace(before, after);
    }

    @Override
    public void remove(String id) {
        before.accept("remove");
        store.remove(id);
    }
}
