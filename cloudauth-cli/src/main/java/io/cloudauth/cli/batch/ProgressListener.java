package io.cloudauth.cli.batch;

/**
 * A listener for the progress of a batch run. The run's worker threads call it, one at a time. It
 * must return quickly, because the other worker threads wait for it.
 */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Called after the run has recorded the outcome of a row. The outcome is final, or the service
     * did not process the row and the next run sends it.
     *
     * @param finished the number of rows of the CSV file that have a final state, including the
     *     rows with an unknown outcome
     * @param unknown the number of rows with an unknown outcome: they may have been processed and
     *     charged
     */
    void onProgress(long finished, long unknown);
}
