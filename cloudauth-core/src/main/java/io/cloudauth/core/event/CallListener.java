package io.cloudauth.core.event;

/**
 * A listener for the attempts and calls of a client. It runs in the thread of the call, and the
 * call waits for it without a deadline. So it must be quick. It must be safe to share between
 * threads. If it throws, the client logs the class of the exception and the call continues.
 */
@FunctionalInterface
public interface CallListener {

    /**
     * Receives an event at the end of an attempt or of a call.
     *
     * @param event the event
     */
    void onEvent(CallEvent event);
}
