package io.cloudauth.examples.cli.batch;

/** Is told how far a run is, by any thread; must be quick. */
@FunctionalInterface
public interface Progress {

    /**
     * Another row has ended or was withdrawn.
     *
     * @param ended how many rows of the file have a final line
     * @param unknown how many of them are unknown
     */
    void moved(long ended, long unknown);
}
