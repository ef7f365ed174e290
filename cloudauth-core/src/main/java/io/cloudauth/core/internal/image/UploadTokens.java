package io.cloudauth.core.internal.image;

import io.cloudauth.core.internal.call.Call;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.OssUploadToken;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A cache for the upload token of a client. The first thread that needs a token fetches it; all
 * threads use it until shortly before it expires. Meanwhile other threads wait, each no longer than
 * its own deadline. Safe to share between threads.
 */
final class UploadTokens {
    /**
     * A token is not used any more within this time before it expires. For a short-lived token, the
     * time is a fifth of its lifetime.
     */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final CallPipeline pipeline;
    private final ReentrantLock fetchLock = new ReentrantLock();
    private final AtomicReference<@Nullable CachedToken> cached = new AtomicReference<>();

    UploadTokens(CallPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Returns the token. If there is no valid one, this call fetches it.
     *
     * @throws io.cloudauth.error.CloudAuthException if there is no token in time
     */
    OssUploadToken get(Call<OssUploadToken> call, Deadline deadline) {
        CachedToken now = cached.get();
        if (now != null && pipeline.now().isBefore(now.until())) {
            return now.token();
        }
        acquireFetchLock(deadline);
        try {
            CachedToken others = cached.get();
            if (others != null && pipeline.now().isBefore(others.until())) {
                return others.token();
            }
            OssUploadToken token = pipeline.run(call, deadline);
            cached.set(CachedToken.of(token, pipeline.now()));
            return token;
        } finally {
            fetchLock.unlock();
        }
    }

    /** Removes a token that the storage has reported as expired. */
    void expired(OssUploadToken token) {
        CachedToken now = cached.get();
        if (now != null && now.token().equals(token)) {
            cached.compareAndSet(now, null);
        }
    }

    private void acquireFetchLock(Deadline deadline) {
        if (fetchLock.tryLock()) {
            return;
        }
        try {
            if (!fetchLock.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw TransportException.builder(Phase.RECEIVE).timeout(true).build();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(CallCancelledException.Reason.INTERRUPTED, 0, null);
        }
    }

    private record CachedToken(OssUploadToken token, Instant until) {

        static CachedToken of(OssUploadToken token, Instant now) {
            Duration fifth = Duration.between(now, token.expiresAt()).dividedBy(5);
            Duration margin = fifth.compareTo(MARGIN) < 0 ? fifth : MARGIN;
            return new CachedToken(token, token.expiresAt().minus(margin));
        }
    }
}
