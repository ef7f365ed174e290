package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;

/**
 * What a billed call does once its connection stands, before its first byte goes out. Used by the
 * call's own thread.
 */
public interface SendingGate {

    /** Lets everything through: for calls that may be repeated freely. */
    SendingGate OPEN =
            new SendingGate() {
                @Override
                public void record() {}

                @Override
                public void check() {}
            };

    /**
     * Records that the request is sent now.
     *
     * @throws AttemptFailure if it must not be sent
     */
    void record() throws AttemptFailure;

    /**
     * Decides for the last time: if this returns, the request is written at once.
     *
     * @throws AttemptFailure if it must not be sent any more
     */
    void check() throws AttemptFailure;
}
