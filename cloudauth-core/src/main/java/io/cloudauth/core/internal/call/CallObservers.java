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

/** The observers of one client; none of them can harm a call. Safe to share between threads. */
public final class CallObservers {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    private final List<CallObserver> observers;

    /** These, in the order in which each call is shown to them. */
    public CallObservers(List<CallObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    /**
     * A task for another thread, with what every observer carries there from this one.
     *
     * @param task does nothing where it is run again
     */
    public Runnable carried(Runnable task) {
        if (observers.isEmpty()) {
            return task;
        }
        Runnable[] carried = {task};
        for (CallObserver observer : observers) {
            guard(() -> carried[0] = observer.carried(carried[0]));
        }
        return () -> {
            guard(carried[0]);
            task.run(); // whatever became of it in an observer's hands
        };
    }

    boolean isEmpty() {
        return observers.isEmpty();
    }

    /** Shows them a call that begins in this thread. */
    Begun begin(String operation) {
        List<ObservedCall> calls = new ArrayList<>(observers.size());
        for (CallObserver observer : observers) {
            guard(() -> calls.add(observer.begin(operation)));
        }
        return new Begun(calls);
    }

    private static void guard(Runnable telling) {
        try {
            telling.run();
        } catch (Throwable e) {
            log.warn("a call observer failed: {}", e.getClass().getName());
        }
    }

    /** A call that goes on, as each of them sees it. */
    record Begun(List<ObservedCall> calls) {

        void attemptEnded(AttemptEnded event) {
            tell(call -> call.attemptEnded(event));
        }

        void ended(CallEnded event, @Nullable Throwable failure) {
            tell(call -> call.ended(event, failure));
        }

        private void tell(Consumer<ObservedCall> telling) {
            for (int i = calls.size() - 1; i >= 0; i--) {
                ObservedCall call = calls.get(i);
                guard(() -> telling.accept(call));
            }
        }
    }
}
