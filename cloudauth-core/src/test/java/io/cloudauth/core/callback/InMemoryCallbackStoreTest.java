package io.cloudauth.core.callback;

import org.junit.jupiter.api.Timeout;

@Timeout(120)
class InMemoryCallbackStoreTest implements CallbackStoreContract, SharedCallbacksContract {
    private final CallbackStore store = CallbackStores.inMemory();

    @Override
    public CallbackStore store() {
        return store;
    }
}
