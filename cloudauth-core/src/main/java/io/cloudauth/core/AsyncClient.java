package io.cloudauth.core;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.core.internal.call.CallObservers;
import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.MaterialImage;
import io.cloudauth.model.MaterialPart;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs each call of the client in a thread of its own; whatever ends its future early ends the
 * call. The total timeout runs from the moment of asking, so that waiting for a thread counts.
 *
 * @param observers carry what is current in the asking thread into the call's own
 * @param closed opens when the client closes
 */
record AsyncClient(
        Client client, AsyncExecutor executor, CallObservers observers, CountDownLatch closed)
        implements CloudAuthAsyncClient, AutoCloseable {

    @Override
    public CompletableFuture<VerifyToken> describeVerifyToken(DescribeVerifyTokenRequest request) {
        Deadline deadline = client.deadline(request);
        return future(() -> client.describeVerifyToken(request, deadline));
    }

    @Override
    public CompletableFuture<VerifyResult> describeVerifyResult(
            DescribeVerifyResultRequest request) {
        Deadline deadline = client.deadline(request);
        return future(() -> client.describeVerifyResult(request, deadline));
    }

    @Override
    public CompletableFuture<VerifyResult> verifyMaterial(VerifyMaterialRequest request) {
        Deadline deadline = client.deadline(request);
        return future(
                () -> client.verifyMaterial(request, deadline), () -> client.unclaimed(request));
    }

    @Override
    public CompletableFuture<Image.Remote> uploadImage(Image.Local image) {
        Deadline deadline = client.deadlineOfUpload();
        return future(() -> client.uploadImage(image, deadline));
    }

    @Override
    public CompletableFuture<List<MaterialPart>> downloadMaterial(
            DescribeVerifyResultRequest request,
            @Nullable VerifyResult known,
            Consumer<MaterialImage> target) {
        return future(() -> client.downloadMaterial(request, known, target));
    }

    @Override
    public CompletableFuture<VerifyResult> awaitVerifyResult(
            DescribeVerifyResultRequest request, AwaitOptions options) {
        return future(
                executor.waiting(), () -> client.awaitVerifyResult(request, options), () -> {});
    }

    private <T> CompletableFuture<T> future(Supplier<T> supplier) {
        return future(supplier, () -> {});
    }

    private <T> CompletableFuture<T> future(Supplier<T> supplier, Runnable unclaimed) {
        return future(executor.executor(), supplier, unclaimed);
    }

    private <T> CompletableFuture<T> future(
            Executor threads, Supplier<T> supplier, Runnable unclaimed) {
        CompletableFuture<T> future = new CompletableFuture<>();
        AsyncCall<T> call = new AsyncCall<>(future, supplier, unclaimed);
        try {
            threads.execute(observers.carried(call));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(rejected(e));
        }
        // cancelled, timed out or completed by somebody else: the exchange must not go on
        CompletableFuture<T> unused = future.whenComplete((result, failure) -> call.end());
        return future;
    }

    /** An executor of the caller's own may be full, too. */
    private CloudAuthException rejected(RejectedExecutionException e) {
        return closed.getCount() == 0
                ? new CallCancelledException(Reason.CLOSED, 0, null)
                : TransportException.builder(Phase.POOL)
                        .attempts(0)
                        .retryable(true)
                        .cause(ExceptionSanitizer.of(e))
                        .build();
    }

    @Override
    public void close() {
        executor.close();
    }

    /** Shows nothing of its credentials. */
    @Override
    public String toString() {
        return "CloudAuthAsyncClient(" + client + ")";
    }
}
