package io.cloudauth.examples.batch.job;

/** How the work of a manager ended. */
enum End {
    /** Every person has a final state. */
    DONE(0),
    /** The breaker stopped the job. */
    STOPPED(3),
    /** Persons are open, and no round has finished one for five minutes. */
    NO_PROGRESS(3),
    /** Another manager runs the job. */
    RUNNING_ELSEWHERE(4),
    /** The process is about to end. */
    SHUT_DOWN(0);

    private final int exitCode;

    End(int exitCode) {
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
