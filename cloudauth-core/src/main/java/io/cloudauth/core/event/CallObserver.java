package io.cloudauth.core.event;

import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import org.jspecify.annotations.Nullable;

/**
 * An observer of the calls of a client, for tracing. It is notified when a call begins, after each
 * attempt and when the call ends. A call is one request to the service, including its retries, or
 * the upload or download of one picture. So a wait for a verdict consists of several calls, and so
 * does a submission with local pictures.
 *
 * <p>An observer runs in the thread of the call, where it may open a scope. The call waits for it
 * without a deadline, so it must be quick. It must be safe to share between threads. If it throws,
 * the client logs the class of the exception and the call continues.
 */
@FunctionalInterface
public interface CallObserver {

    /**
     * Notifies the observer that a call begins in this thread. The observer may make a span current
     * for the thread. The span stays current during the call, until {@link ObservedCall#ended}
     * removes it.
     *
     * @param operation the operation's name on the wire, such as {@code VerifyMaterial}; {@code
     *     PutObject} for the upload and {@code GetMaterial} for the download of a picture
     * @return receives the further events of this call
     */
    ObservedCall begin(String operation);

    /**
     * Transfers context from this thread to another one. The client calls this method in the thread
     * that hands over work, such as an asynchronous call. The observer can capture what is current
     * here, such as a span, and make it current around the task.
     *
     * <p>An asynchronous wait for a verdict hands over its queries one after another. The client
     * calls this method once for the wait, and runs the returned task once for each query.
     *
     * @param task the work for the other thread
     * @return a task that runs {@code task} once each time it is run, with the captured context;
     *     the default returns {@code task} itself
     */
    default Runnable carried(Runnable task) {
        return task;
    }

    /** A call in progress. Used only by the thread of the call. */
    @FunctionalInterface
    interface ObservedCall {

        /**
         * Receives the end of one attempt. Another attempt may follow.
         *
         * @param event the event
         */
        default void attemptEnded(AttemptEnded event) {}

        /**
         * Receives the end of the call, in the thread in which the call began. All {@link
         * CallListener}s are notified first. Then the observers are notified, in the reverse order
         * of {@link CallObserver#begin}.
         *
         * @param event the event
         * @param failure the exception that the caller gets; null if the call has a result. An
         *     unexpected exception is replaced by one with only its class and stack trace, because
         *     its message could quote a response
         */
        void ended(CallEnded event, @Nullable Throwable failure);
    }
}
