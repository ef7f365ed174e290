package io.cloudauth.examples.batch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the batch; {@code application.yml} explains them.
 *
 * @param operation which operation verifies a person
 * @param account processes with the same name share one rate
 * @param rate turns in a second, for each operation
 * @param inFlight partitions at the same time in one process
 * @param partitionSize persons in one partition
 * @param roundPause the wait before open rows are tried again
 * @param lockTtl how long a killed manager keeps others from taking over
 * @param queuePoll how often an idle worker looks for a partition
 * @param exit whether the process ends after the job
 * @param demoPersons how many invented persons the demo has; 0 for none
 */
@ConfigurationProperties("batch")
public record BatchProperties(
        Operation operation,
        String account,
        int rate,
        int inFlight,
        int partitionSize,
        Duration roundPause,
        Duration lockTtl,
        Duration queuePoll,
        boolean exit,
        @DefaultValue("0") int demoPersons) {

    /** The operations that this batch can use. */
    public enum Operation {
        /** Of the financial-grade product. */
        CONTRAST_FACE_VERIFY,
        /** Of the legacy product. */
        VERIFY_MATERIAL
    }
}
