package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import org.jspecify.annotations.Nullable;

/**
 * A provider that is not ours. It runs on a daemon thread of its own, so that one that blocks keeps
 * no call past its deadline; a call that gives up interrupts it. What it throws is told by its
 * class alone: its message may hold a secret.
 */
final class ForeignSource implements CredentialsSource {
    private final transient CredentialsProvider provider;

    ForeignSource(CredentialsProvider provider) {
        this.provider = provider;
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
    public Credentials resolve(Deadline deadline) throws AttemptFailure {
        Flight flight = new Flight();
        Thread thread =
                Flight.inBackground(
                        () -> {
                            try {
                                flight.succeed(resolve());
                            } catch (CredentialsException e) {
                                flight.fail(e);
                            }
                        });
        try {
            return flight.await(deadline, Time.system());
        } catch (AttemptFailure e) {
            thread.interrupt();
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
