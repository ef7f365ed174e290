package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;

/**
 * A check that a billed call passes after its connection is established and before its first byte
 * is sent. Called by the call's own thread.
 */
public interface SendingGate {

    /** A gate that lets every request through; for calls that may be repeated freely. */
    SendingGate OPEN =
            new SendingGate() {
                @Override
                public void record() {}

                @Override
                public void check() {}
            };

    /**
     * Records that the request is about to be sent.
     *
     * @throws AttemptFailure if the request must not be sent
     */
    void record() throws AttemptFailure;

    /**
     * Makes the last decision. If this method returns, the request is written at once.
     *
     * @throws AttemptFailure if the request must not be sent any more
     */
    void check() throws AttemptFailure;
}
