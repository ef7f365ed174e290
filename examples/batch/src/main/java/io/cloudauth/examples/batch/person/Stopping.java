package io.cloudauth.examples.batch.person;

import org.springframework.stereotype.Component;

/**
 * Whether this process is about to end. Then no further person is submitted. A submission in
 * progress is never interrupted, because its outcome would be unknown.
 */
@Component
public class Stopping {
    private volatile boolean begun;

    /** Lets each thread end after its present person. */
    public void begin() {
        begun = true;
    }

    /** Returns whether the process is about to end. */
    public boolean hasBegun() {
        return begun;
    }
}
