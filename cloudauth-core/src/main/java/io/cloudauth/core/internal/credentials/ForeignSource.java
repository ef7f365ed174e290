package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A provider that is not ours. It runs on a pool of workers, so that one that blocks keeps no call
 * past its deadline; a call that gives up interrupts it. Of what it throws, the class is shown. A
 * {@link CredentialsException} is how a provider says why it has none: its reasons are shown too,
 * and its cause is not.
 */
final class ForeignSource implements CredentialsSource {
    private final transient CredentialsProvider provider;
    private final transient WorkerPool workers;

    ForeignSource(CredentialsProvider provider, WorkerPool workers) {
        this.provider = provider;
        this.workers = workers;
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
            throw reasons(e);
        } catch (Throwable e) { // an Error too: its thread is not the caller's
            throw CredentialsException.of(name(), "threw " + e.getClass().getName());
        }
    }

    private static CredentialsException reasons(CredentialsException e) {
        return CredentialsException.builder().tried(e.tried()).retryable(e.isRetryable()).build();
    }

    @Override
    public Credentials resolve(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        return Offloaded.call(name(), this::resolve, workers, new Waiting(deadline, closed));
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
