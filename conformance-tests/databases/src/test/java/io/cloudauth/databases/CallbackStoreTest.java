package io.cloudauth.databases;

import io.cloudauth.core.callback.CallbackStore;
import io.cloudauth.core.callback.CallbackStores;
import io.cloudauth.core.callback.JdbcCallbackStoreContract;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of every callback store, by each driver on each server. */
@ParameterizedClass
@MethodSource("io.cloudauth.databases.Connections#all")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CallbackStoreTest implements JdbcCallbackStoreContract {
    private final Connections tried;

    CallbackStoreTest(Connections tried) {
        this.tried = tried;
    }

    @Override
    public DataSource database() {
        return tried.database();
    }

    @Override
    public CallbackStore store() {
        return CallbackStores.jdbc(tried.as(database()));
    }
}
