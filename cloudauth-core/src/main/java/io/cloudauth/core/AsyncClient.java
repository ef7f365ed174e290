package io.cloudauth.core;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.core.internal.call.CallObservers;
import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.operation.Operation;
import io.cloudauth.core.internal.operation.VerifyMaterial;
import io.cloudauth.core.internal.submission.CallProgress;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
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
import io.cloudauth.model.ServiceRequest;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import io.cloudauth.submission.SubmissionKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous client that runs each call of a {@link Client} on a thread of an executor. If a
 * future is completed early, its call ends too. If a call is stuck, its future completes soon after
 * the deadline. The total timeout starts when the method is called, so it includes the wait for a
 * thread. Safe to share between threads.
 */
final class AsyncClient implements CloudAuthAsyncClient, AutoCloseable {
    /**
     * The delay after a deadline, before the timer completes a future. Usually the call itself ends
     * at its deadline, with a more precise exception than the timer can create.
     */
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final Client client;
    private final AsyncExecutor executor;
    private final CallObservers observers;
    private final CountDownLatch closed;
    private final ResultWaits waits;
    private final AsyncTimer timer = new AsyncTimer("cloudauth-async-timer");
    private final Set<AsyncCall<?>> running = ConcurrentHashMap.newKeySet();

    /**
     * Creates an asynchronous client for this client.
     *
     * @param observers transfer the context of the calling thread to the call's thread
     * @param turns the turns of the queries of waits
     * @param waitTimer starts the queries of waits
     * @param closed a latch that opens when the client closes
     */
    AsyncClient(
            Client client,
            AsyncExecutor executor,
            CallObservers observers,
            QueryTurns turns,
            AsyncTimer waitTimer,
            Time time,
            CountDownLatch closed) {
        this.client = client;
        this.executor = executor;
        this.observers = observers;
        this.closed = closed;
        this.waits = new ResultWaits(this, turns, waitTimer, time, closed);
    }

    @Override
    public CompletableFuture<VerifyToken> describeVerifyToken(DescribeVerifyTokenRequest request) {
        return call(request, client::describeVerifyToken);
    }

    @Override
    public CompletableFuture<VerifyResult> describeVerifyResult(
            DescribeVerifyResultRequest request) {
        return call(request, client::describeVerifyResult);
    }

    @Override
    public CompletableFuture<VerifyResult> verifyMaterial(VerifyMaterialRequest request) {
        return submit(
                VerifyMaterial.OPERATION,
                request,
                (deadline, progress) -> client.verifyMaterial(request, deadline, progress));
    }

    /** Returns the future of a billed call. */
    <Q extends ServiceRequest, R> CompletableFuture<R> submit(
            Operation<Q, R> operation, Q request) {
        return submit(
                operation,
                request,
                (deadline, progress) -> client.submit(operation, request, deadline, progress));
    }

    private <Q extends ServiceRequest, R> CompletableFuture<R> submit(
            Operation<Q, R> operation, Q request, BiFunction<Deadline, CallProgress<R>, R> submit) {
        Deadline deadline = client.deadline(request);
        CallProgress<R> progress = new CallProgress<>();
        Supplier<@Nullable SubmissionKey> key = () -> client.key(operation, request);
        return future(
                executor.submissions(),
                deadline,
                new AsyncSubmission<>(
                        client, operation, key, progress, () -> submit.apply(deadline, progress)));
    }

    @Override
    public CompletableFuture<Image.Remote> uploadImage(Image.Local image) {
        Deadline deadline = client.deadlineOfUpload();
        return future(executor.calls(), deadline, () -> client.uploadImage(image, deadline));
    }

    /** Makes several calls, each with its own total timeout. The target has no time limit. */
    @Override
    public CompletableFuture<List<MaterialPart>> downloadMaterial(
            DescribeVerifyResultRequest request, Consumer<MaterialImage> target) {
        return future(executor.calls(), null, () -> client.downloadMaterial(request, target));
    }

    /** Makes several calls, each with its own total timeout. The target has no time limit. */
    @Override
    public CompletableFuture<List<MaterialPart>> downloadMaterial(
            DescribeVerifyResultRequest request,
            VerifyResult known,
            Consumer<MaterialImage> target) {
        return future(
                executor.calls(), null, () -> client.downloadMaterial(request, known, target));
    }

    @Override
    public CompletableFuture<VerifyResult> awaitVerifyResult(
            DescribeVerifyResultRequest request, AwaitOptions options) {
        return waits.await(client.query(request), options);
    }

    /** Returns the future of one free call. */
    <Q extends ServiceRequest, R> CompletableFuture<R> call(
            Q request, BiFunction<Q, Deadline, R> call) {
        Deadline deadline = client.deadline(request);
        return future(executor.calls(), deadline, () -> call.apply(request, deadline));
    }

    /** Returns the future of a wait for a verdict. */
    <R> CompletableFuture<R> await(ResultQuery<R> query, AwaitOptions options) {
        return waits.await(query, options);
    }

    /**
     * Returns the future of one query of a wait.
     *
     * @param context transfers context to the thread of the query
     */
    <R> CompletableFuture<R> query(
            Deadline deadline, AsyncCall.Task<R> query, UnaryOperator<Runnable> context) {
        return future(executor.waiting(), deadline, query, context);
    }

    /**
     * Returns a task for other threads. It carries the context of this thread, and can run several
     * times.
     */
    Runnable carried(Runnable task) {
        return observers.carried(task);
    }

    /**
     * Completes a future on a thread of the executor, because code that depends on the future may
     * block. If no thread is free, the timer completes it a moment later.
     *
     * @param completion has no effect when it runs again
     */
    void complete(Runnable completion) {
        Future<?> unused = timer.after(MOMENT, completion);
        try {
            executor.waiting().execute(completion);
        } catch (RuntimeException e) {
            // the executor is full or broken: the timer completes it
        }
    }

    private <T> CompletableFuture<T> future(
            Executor threads, @Nullable Deadline deadline, AsyncCall.Task<T> task) {
        return future(threads, deadline, task, observers::carried);
    }

    private <T> CompletableFuture<T> future(
            Executor threads,
            @Nullable Deadline deadline,
            AsyncCall.Task<T> task,
            UnaryOperator<Runnable> context) {
        CompletableFuture<T> future = new CompletableFuture<>();
        AsyncCall<T> call = new AsyncCall<>(future, task);
        running.add(call);
        try {
            threads.execute(context.apply(call));
        } catch (RejectedExecutionException e) {
            running.remove(call);
            return CompletableFuture.failedFuture(rejected(e));
        }
        Future<?> end =
                deadline == null
                        ? CompletableFuture.completedFuture(null)
                        : timer.after(
                                deadline.remaining().plus(MOMENT),
                                () -> call.giveUp(AsyncClient::late));
        // stops the exchange if the future was cancelled, timed out or completed elsewhere
        CompletableFuture<T> unused =
                future.whenComplete(
                        (result, failure) -> {
                            end.cancel(false);
                            running.remove(call);
                            call.end();
                        });
        return future;
    }

    /** Returns the exception if no thread was free or user code blocked the thread. */
    private static CloudAuthException late() {
        return TransportException.builder(Phase.POOL)
                .attempts(0)
                .timeout(true)
                .retryable(true)
                .build();
    }

    /**
     * Returns the exception if the executor rejected the call. The application's executor may be
     * full.
     */
    private CloudAuthException rejected(RejectedExecutionException e) {
        return closed.getCount() == 0
                ? new CallCancelledException(Reason.CLOSED, 0, null)
                : TransportException.builder(Phase.POOL)
                        .attempts(0)
                        .retryable(true)
                        .cause(ExceptionSanitizer.of(e))
                        .build();
    }

    /** Ends all waits for a verdict. */
    void closeWaits() {
        waits.close();
    }

    /**
     * Closes the executor and completes the futures of stuck calls a moment later. By then, all
     * other calls have failed with a more precise exception.
     */
    @Override
    public void close() {
        executor.close();
        timer.close(
                MOMENT,
                () -> {
                    waits.fail();
                    running.forEach(AsyncClient::closed);
                });
    }

    private static void closed(AsyncCall<?> call) {
        call.giveUp(() -> new CallCancelledException(Reason.CLOSED, 1, null));
    }

    /** Shows no credentials. */
    @Override
    public String toString() {
        return "CloudAuthAsyncClient(" + client + ")";
    }
}
