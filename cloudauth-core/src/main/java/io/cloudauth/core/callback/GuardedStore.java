package io.cloudauth.core.callback;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store that throws only a {@link CallbackStoreException} that is safe to show, and {@link
 * VirtualMachineError}. It shows the messages of this library's own stores, and only the classes of
 * all other exceptions. Safe to share between threads.
 *
 * @param store the store
 */
record GuardedStore(CallbackStore store) implements CallbackStore {

    @Override
    public void add(StoredCallback callback, Instant expiredBy) {
        boolean unused =
                guarded(
                        () -> {
                            store.add(callback, expiredBy);
                            return true;
                        });
    }

    @Override
    public Optional<StoredCallback> find(String id) {
        return guarded(() -> Objects.requireNonNull(store.find(id)));
    }

    @Override
    public boolean replace(StoredCallback before, StoredCallback after) {
        return guarded(() -> store.replace(before, after));
    }

    @Override
    public void remove(String id) {
        boolean unused =
                guarded(
                        () -> {
                            store.remove(id);
                            return true;
                        });
    }

    private <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            if (store instanceof JdbcCallbackStore && e instanceof CallbackStoreException own) {
                throw own;
            }
            throw new CallbackStoreException(e.getClass().getName(), ExceptionSanitizer.of(e));
        }
    }
}
