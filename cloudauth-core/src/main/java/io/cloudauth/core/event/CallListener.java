package io.cloudauth.core.event;

/**
 * Is told of every attempt and every call of a client, in the thread of the call, so it must be
 * quick and safe to share between threads: no deadline ends the wait for it. What it throws is
 * logged by its class name and harms nothing.
 */
@FunctionalInterface
public interface CallListener {

    /** One attempt or one call has ended. */
    void onEvent(CallEvent event);
}
