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
 * The client's own upload token: fetched by the first thread that needs it, given to all until
 * shortly before it ends. Threads that come meanwhile wait, each no longer than its own deadline.
 * Safe to share between threads.
 */
final class UploadTokens {
    /**
     * So long before its end a token is given to nobody any more; of a short-lived one, a fifth.
     */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final CallPipeline pipeline;
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    UploadTokens(CallPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * The token, fetched by this call if there is none.
     *
     * @throws io.cloudauth.error.CloudAuthException if there is none in time
     */
    OssUploadToken get(Call<OssUploadToken> call, Deadline deadline) {
        Kept now = kept.get();
        if (now != null && pipeline.now().isBefore(now.until())) {
            return now.token();
        }
        waitForOthers(deadline);
        try {
            Kept others = kept.get();
            if (others != null && pipeline.now().isBefore(others.until())) {
                return others.token();
            }
            OssUploadToken token = pipeline.run(call, deadline);
            kept.set(Kept.of(token, pipeline.now()));
            return token;
        } finally {
            fetching.unlock();
        }
    }

    /** The storage says that this one has ended: it is given to nobody any more. */
    void ended(OssUploadToken token) {
        Kept now = kept.get();
        if (now != null && now.token().equals(token)) {
            kept.compareAndSet(now, null);
        }
    }

    private void waitForOthers(Deadline deadline) {
        if (fetching.tryLock()) {
            return;
        }
        try {
            if (!fetching.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw TransportException.builder(Phase.RECEIVE).timeout(true).build();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(CallCancelledException.Reason.INTERRUPTED, 0, null);
        }
    }

    private record Kept(OssUploadToken token, Instant until) {

        static Kept of(OssUploadToken token, Instant now) {
            Duration fifth = Duration.between(now, token.expiresAt()).dividedBy(5);
            Duration ahead = fifth.compareTo(AHEAD) < 0 ? fifth : AHEAD;
            return new Kept(token, token.expiresAt().minus(ahead));
        }
    }
}
