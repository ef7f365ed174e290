package io.cloudauth.examples.batch.cluster;

import io.cloudauth.examples.batch.BatchProperties;
import javax.sql.DataSource;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A lock in the database, so that one manager runs the job. It expires if its manager is killed.
 */
@Component
public class ManagerLock {
    private static final String KEY = "00000000-0000-0000-0000-00000000ba7c";

    private final DefaultLockRepository locks;
    private final BatchProperties properties;

    ManagerLock(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            BatchProperties properties) {
        this.properties = properties;
        locks = new DefaultLockRepository(dataSource);
        locks.setTransactionManager(transactionManager);
        locks.setCheckDatabaseOnStart(false);
        locks.afterPropertiesSet();
        locks.afterSingletonsInstantiated();
    }

    /** Acquires the lock; waits until the lock of a killed manager has expired. */
    public boolean acquire() throws InterruptedException {
        long end = System.nanoTime() + properties.lockTtl().plusSeconds(2).toNanos();
        do {
            if (locks.acquire(KEY, properties.lockTtl())) {
                return true;
            }
            Thread.sleep(500);
        } while (System.nanoTime() < end);
        return false;
    }

    /** Renews the lock. Returns false if another manager has taken over. */
    public boolean renew() {
        return locks.renew(KEY, properties.lockTtl()) || locks.acquire(KEY, properties.lockTtl());
    }

    /** Releases the lock. */
    public void release() {
        locks.delete(KEY);
    }
}
