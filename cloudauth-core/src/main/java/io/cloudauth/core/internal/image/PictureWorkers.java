package io.cloudauth.core.internal.image;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.http.BodyException;
import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.core.internal.offload.AbandonedException;
import io.cloudauth.core.internal.offload.AbandonedException.Reason;
import io.cloudauth.core.internal.offload.Relay;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.offload.Work;
import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import io.cloudauth.model.VerifyMaterialRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A reader of local pictures that uses its own threads. So a slow file or a slow picture source of
 * the caller does not delay a call past its deadline. Pictures in memory are read in the call's
 * thread. Safe to share between threads.
 */
final class PictureWorkers {
    private final WorkerPool workers;
    private final Relay.Pool chunks = new Relay.Pool();
    private final CountDownLatch closed;

    /**
     * Creates the workers of one client.
     *
     * @param size the number of threads; an upload uses one of them, and a connection, while it is
     *     sent
     * @param closed a latch that opens when the client closes
     */
    PictureWorkers(int size, CountDownLatch closed) {
        this.workers = new WorkerPool("cloudauth-picture", size);
        this.closed = closed;
    }

    /**
     * Examines the picture.
     *
     * @throws InvalidRequestException if the picture may not be sent
     * @throws TransportException if its source failed or did not deliver in time; nothing was sent
     * @throws CallCancelledException if the thread was interrupted or the client was closed
     *     meanwhile
     */
    Image.Local.Facts examine(Image.Local image, Deadline deadline) {
        return read(image, () -> image.examine(VerifyMaterialRequest.IMAGE_LIMITS), deadline);
    }

    /**
     * Returns the bytes of the picture without its metadata. It is validated again, because a file
     * may have changed since the request was built. All of it is read before anything is sent, so
     * that a source that fails or stalls never leaves a request half sent.
     *
     * @param limits the limits of the operation
     * @throws InvalidRequestException if the picture may not be sent
     * @throws TransportException if its source failed or did not deliver in time; nothing was sent
     * @throws CallCancelledException if the thread was interrupted or the client was closed
     *     meanwhile
     */
    byte[] cleaned(Image.Local image, ImageLimits limits, Deadline deadline) {
        return read(
                image,
                () -> {
                    PictureBytes bytes = new PictureBytes(image.examine(limits).uploadLength());
                    image.writeTo(bytes);
                    return bytes.whole();
                },
                deadline);
    }

    private <T> T read(Image.Local image, Work<T> work, Deadline deadline) {
        try {
            return Objects.requireNonNull(
                    image.isInMemory()
                            ? inThisThread(work)
                            : workers.call(work, new Waiting(deadline, closed)));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidRequestException invalid) {
                throw invalid; // thrown by the examination; shows no text of a source
            }
            throw TransportException.builder(Phase.SEND)
                    .attempts(0)
                    .cause(ExceptionSanitizer.of(Objects.requireNonNull(e.getCause())))
                    .build();
        } catch (AbandonedException e) {
            throw notSent(e.reason());
        }
    }

    private static <T> @Nullable T inThisThread(Work<T> work) throws ExecutionException {
        try {
            return work.run();
        } catch (Exception e) {
            throw new ExecutionException(e);
        }
    }

    private static RuntimeException notSent(Reason reason) {
        return switch (reason) {
            case CLOSED ->
                    new CallCancelledException(CallCancelledException.Reason.CLOSED, 0, null);
            case INTERRUPTED ->
                    new CallCancelledException(CallCancelledException.Reason.INTERRUPTED, 0, null);
            case DEADLINE, BUSY ->
                    TransportException.builder(Phase.SEND)
                            .timeout(true)
                            .attempts(0)
                            .retryable(true)
                            .build();
        };
    }

    /**
     * Returns the picture as a request body. The picture is read while it is sent, and again for
     * each attempt, with a few chunks in memory at a time. If its length has changed by then, the
     * transport fails.
     */
    HttpBody body(Image.Local image, long length, Deadline deadline) {
        return new HttpBody() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                if (image.isInMemory()) {
                    image.writeTo(out);
                } else {
                    relay(image, out, new Waiting(deadline, closed));
                }
            }
        };
    }

    private void relay(Image.Local image, OutputStream out, Waiting waiting) throws IOException {
        try {
            new Relay(chunks).copy(image::writeTo, out, workers, waiting);
        } catch (ExecutionException e) {
            throw new BodyException(Objects.requireNonNull(e.getCause()));
        } catch (AbandonedException e) {
            // the exchange itself determines whether it was interrupted or closed
            boolean late = e.reason() == Reason.DEADLINE || e.reason() == Reason.BUSY;
            throw late
                    ? new SocketTimeoutException("the picture's source did not deliver in time")
                    : new IOException("stopped");
        }
    }
}
