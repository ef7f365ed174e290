package io.cloudauth.examples.batch.progress;

import java.time.Duration;
import java.util.Optional;

/**
 * The progress of the batch, in numbers of persons.
 *
 * @param persons all
 * @param passed final: passed
 * @param rejected final: rejected
 * @param refused final: invalid, or refused by the service for another reason
 * @param unknown final: may have been charged, to be settled
 * @param perSecond persons finished in a second, over the last minute
 * @param stopped why the breaker has stopped the job; empty while it may go on
 */
public record Counts(
        long persons,
        long passed,
        long rejected,
        long refused,
        long unknown,
        double perSecond,
        Optional<String> stopped) {

    /** Returns how many persons have a final state. */
    public long done() {
        return passed + rejected + refused + unknown;
    }

    /** Returns how many persons are still open. */
    public long open() {
        return persons - done();
    }

    /** Returns the share of persons that are done, from 0 to 100. */
    public long percent() {
        return persons == 0 ? 100 : done() * 100 / persons;
    }

    /** Returns the estimated time until the end; empty if it cannot be estimated. */
    public Optional<Duration> left() {
        return open() == 0 || perSecond < 0.01
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round(open() / perSecond)));
    }
}
