package io.cloudauth.core;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
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
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs each call of the client in a thread of its own; whatever ends its future early interrupts
 * the call.
 */
record AsyncClient(CloudAuthClient client, AsyncExecutor executor)
        implements CloudAuthAsyncClient, AutoCloseable {

    @Override
    public CompletableFuture<VerifyToken> describeVerifyToken(DescribeVerifyTokenRequest request) {
        return future(() -> client.describeVerifyToken(request));
    }

    @Override
    public CompletableFuture<VerifyResult> describeVerifyResult(
            DescribeVerifyResultRequest request) {
        return future(() -> client.describeVerifyResult(request));
    }

    @Override
    public CompletableFuture<VerifyResult> verifyMaterial(VerifyMaterialRequest request) {
        return future(() -> client.verifyMaterial(request));
    }

    @Override
    public CompletableFuture<Image.Remote> uploadImage(Image.Local image) {
        return future(() -> client.uploadImage(image));
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
        return future(() -> client.awaitVerifyResult(request, options));
    }

    private <T> CompletableFuture<T> future(Supplier<T> call) {
        CompletableFuture<T> future = new CompletableFuture<>();
        AtomicBoolean ended = new AtomicBoolean();
        FutureTask<Void> task = new FutureTask<>(() -> complete(future, call, ended), null);
        try {
            executor.executor().execute(task);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    new CallCancelledException(Reason.CLOSED, 0, null));
        }
        CompletableFuture<T> unused =
                future.whenComplete(
                        (result, failure) -> {
                            if (!ended
                                    .get()) { // cancelled, timed out or completed by somebody else:
                                // the
                                // exchange must not go on
                                task.cancel(true);
                            }
                        });
        return future;
    }

    private static <T> void complete(
            CompletableFuture<T> future, Supplier<T> call, AtomicBoolean ended) {
        try {
            T result = call.get();
            ended.set(true);
            future.complete(result);
        } catch (Throwable failure) {
            ended.set(true);
            future.completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
