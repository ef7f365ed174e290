package io.cloudauth.core.event;

import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import org.jspecify.annotations.Nullable;

/**
 * Stands around every call of a client, for traces: it is there when a call begins, and is told how
 * that very call goes on and ends. A call is one question to the service or one picture on its way:
 * waiting for a verdict is several, and so is a submission with local pictures.
 *
 * <p>It runs in the thread of the call, where it may open a scope, so it must be quick and safe to
 * share between threads: no deadline ends the wait for it. What it throws is logged by its class
 * name and harms nothing.
 */
@FunctionalInterface
public interface CallObserver {

    /**
     * A call begins, in this thread. Whatever is made current for the thread here, such as a span,
     * stays so for all that the call does in it, until {@link ObservedCall#ended} undoes it.
     *
     * @param operation the operation's name on the wire, such as {@code VerifyMaterial}; {@code
     *     PutObject} and {@code GetMaterial} for pictures
     */
    ObservedCall begin(String operation);

    /**
     * An asynchronous call is asked for, in this thread; another one will make it. What is current
     * here, such as the span of the asking, can be carried there.
     *
     * @param task makes the call
     * @return runs {@code task} once, with what was carried; {@code task} itself to carry nothing
     */
    default Runnable carried(Runnable task) {
        return task;
    }

    /** One call that goes on. Used by the call's thread alone. */
    @FunctionalInterface
    interface ObservedCall {

        /** One attempt of it has ended; another may follow. */
        default void attemptEnded(AttemptEnded event) {}

        /**
         * It has ended, in the thread in which it began. Observers are told in the reverse of the
         * order in which they saw it begin, and after every {@link CallListener}.
         *
         * @param failure what the caller is given in place of a result; null where there is one.
         *     One that no call should meet is stood for by its class and place alone, since its
         *     message could quote an answer
         */
        void ended(CallEnded event, @Nullable Throwable failure);
    }
}
