package io.cloudauth.core.internal.call;

import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallObserver;
import io.cloudauth.core.event.CallObserver.ObservedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The observers of one client. An exception of an observer is logged and does not affect the call.
 * Safe to share between threads.
 */
public final class CallObservers {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    private final List<CallObserver> observers;

    /** Creates an instance. Each call is passed to the observers in this order. */
    public CallObservers(List<CallObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    /**
     * Returns a task for another thread. Each observer can carry context from this thread to it.
     *
     * @param task the task to run; it does nothing if it is run again
     */
    public Runnable carried(Runnable task) {
        if (observers.isEmpty()) {
            return task;
        }
        Runnable[] carried = {task};
        for (CallObserver observer : observers) {
            runSafely(() -> carried[0] = observer.carried(carried[0]));
        }
        return () -> {
            runSafely(carried[0]);
            task.run(); // in case an observer's wrapper did not run it
        };
    }

    boolean isEmpty() {
        return observers.isEmpty();
    }

    /** Notifies the observers that a call begins in this thread. */
    Begun begin(String operation) {
        List<ObservedCall> calls = new ArrayList<>(observers.size());
        for (CallObserver observer : observers) {
            runSafely(() -> calls.add(observer.begin(operation)));
        }
        return new Begun(calls);
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            log.warn("a call observer failed: {}", e.getClass().getName());
        }
    }

    /** A call in progress, as each observer sees it. */
    record Begun(List<ObservedCall> calls) {

        void attemptEnded(AttemptEnded event) {
            notifyEach(call -> call.attemptEnded(event));
        }

        void ended(CallEnded event, @Nullable Throwable failure) {
            notifyEach(call -> call.ended(event, failure));
        }

        private void notifyEach(Consumer<ObservedCall> notification) {
            for (int i = calls.size() - 1; i >= 0; i--) {
                ObservedCall call = calls.get(i);
                runSafely(() -> notification.accept(call));
            }
        }
    }
}
