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
 * A source that calls a credentials provider of the user. The provider runs on a worker, so that a
 * provider that blocks delays no call past its deadline; a call that stops waiting interrupts it.
 * Of most exceptions that it throws, only the class is shown. By a {@link CredentialsException} a
 * provider reports why it has no credentials. So the reasons of that exception are shown too, but
 * not its cause.
 */
final class UserProviderSource implements CredentialsSource {
    private final transient CredentialsProvider provider;
    private final transient WorkerPool workers;

    UserProviderSource(CredentialsProvider provider, WorkerPool workers) {
        this.provider = provider;
        this.workers = workers;
    }

    @Override
    public Credentials resolve() {
        try {
            @Nullable Credentials credentials = provider.resolve();
            if (credentials == null) {
                throw CredentialsException.of(name(), "returned null");
            }
            return credentials;
        } catch (CredentialsException e) {
            throw reasons(e);
        } catch (Throwable e) { // includes Error: this is not the caller's thread
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
        return type.isHidden() || type.isAnonymousClass()
                ? "custom provider"
                : type.getSimpleName();
    }

    @Override
    public String toString() {
        return name();
    }
}
