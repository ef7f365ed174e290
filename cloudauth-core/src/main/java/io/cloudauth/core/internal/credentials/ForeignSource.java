package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A provider that is not ours. It runs on daemon threads, so that one that blocks keeps no call
 * past its deadline; a call that gives up interrupts it. A few threads at most: where it ignores
 * that, further calls wait for one of them to come back, each within its own time. What it throws
 * is told by its class alone: its message may hold a secret.
 */
final class ForeignSource implements CredentialsSource {
    private static final int AT_ONCE = 4;

    private final transient CredentialsProvider provider;
    private final transient ThreadPoolExecutor threads;

    ForeignSource(CredentialsProvider provider) {
        this.provider = provider;
        this.threads =
                new ThreadPoolExecutor(
                        AT_ONCE,
                        AT_ONCE,
                        5, // then a thread that has nothing to do ends
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        work -> Flight.daemon(work, "cloudauth-provider"));
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public Credentials resolve() {
        try {
            @Nullable Credentials given = provider.resolve();
            if (given == null) {
                throw CredentialsException.of(name(), "gave null");
            }
            return given;
        } catch (CredentialsException e) {
            throw e; // written to be shown
        } catch (Throwable e) { // an Error too: its thread is not the caller's
            throw CredentialsException.of(name(), "threw " + e.getClass().getName());
        }
    }

    @Override
    public Credentials resolve(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        Flight flight = new Flight();
        FutureTask<?> asking =
                new FutureTask<>(
                        () -> {
                            try {
                                flight.succeed(resolve());
                            } catch (CredentialsException e) {
                                flight.fail(e);
                            }
                        },
                        null);
        threads.execute(asking);
        try {
            return flight.await(name(), deadline, closed, Time.system());
        } catch (AttemptFailure | CredentialsException e) {
            boolean unasked = threads.remove(asking);
            asking.cancel(true);
            if (unasked && e instanceof CredentialsException) {
                throw Flight.notNow(name(), "is still busy with earlier calls");
            }
            throw e;
        }
    }

    private String name() {
        if (provider instanceof AliyunSdkProvider) {
            return provider.toString();
        }
        Class<?> type = provider.getClass();
        return type.isHidden() || type.isAnonymousClass() ? "own provider" : type.getSimpleName();
    }

    @Override
    public String toString() {
        return name();
    }
}
