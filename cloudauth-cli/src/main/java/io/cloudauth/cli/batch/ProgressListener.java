package io.cloudauth.cli.batch;

/** A listener for the progress of a run. Any thread may call it; it must return quickly. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Called when another row has reached a final state or was withdrawn.
     *
     * @param finished the number of rows of the file that have a final state
     * @param unknown the number of those rows whose outcome is unknown
     */
    void onProgress(long finished, long unknown);
}
