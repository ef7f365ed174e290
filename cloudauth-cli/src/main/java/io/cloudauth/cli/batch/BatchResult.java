package io.cloudauth.cli.batch;

import io.cloudauth.error.CloudAuthException;
import java.util.Optional;

/**
 * The result of a run.
 *
 * @param sent the number of submissions that the run started
 * @param rate the measured number of submissions started per second; 0 for fewer than two
 * @param stoppedBy the error that stopped the run early; empty if no error stopped it
 * @param changed where the CSV file was changed during the run; empty if it was not changed
 */
public record BatchResult(
        long sent,
        double rate,
        Optional<CloudAuthException> stoppedBy,
        Optional<MalformedFileException> changed) {

    /** The result of a run that had no row to send. */
    public static final BatchResult NOTHING =
            new BatchResult(0, 0, Optional.empty(), Optional.empty());
}
