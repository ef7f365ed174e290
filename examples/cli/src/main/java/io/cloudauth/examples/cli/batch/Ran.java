package io.cloudauth.examples.cli.batch;

import io.cloudauth.error.CloudAuthException;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param sent how many submissions it began
 * @param rate how many of them began in a second, by a monotonic clock; 0 for fewer than two
 * @param stoppedBy what would have met every other row as well; empty where all were tried
 * @param changed how the CSV file was found changed; empty where it was not
 */
public record Ran(
        long sent,
        double rate,
        Optional<CloudAuthException> stoppedBy,
        Optional<MalformedFileException> changed) {

    /** Nothing was left to send. */
    public static final Ran NOTHING = new Ran(0, 0, Optional.empty(), Optional.empty());
}
