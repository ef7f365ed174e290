package io.cloudauth.benchmarks.soak;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Breakage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program that runs the emulator and injects a fault into the next call twice a second. */
public final class FaultyEmulator {
    /** The time between two faults: at 100 calls a second, 2 % of the calls fail. */
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private static final String ANY = "*";

    private static final List<Consumer<CloudAuthEmulator>> FAULTS =
            List.of(
                    emulator -> emulator.breakAnswer(ANY, Breakage.CUT, 1),
                    emulator -> emulator.refuse(ANY, "Throttling.User", 0, 1),
                    emulator -> emulator.breakAnswer(ANY, Breakage.RESET, 1),
                    emulator -> emulator.answerPage(ANY, 500, 1),
                    emulator -> emulator.breakAnswer(ANY, Breakage.TRUNCATE, 1),
                    emulator -> emulator.refuse(ANY, "ServiceUnavailable", 503, 1),
                    emulator -> emulator.delayAnswer(ANY, Duration.ofSeconds(2), 1));

    private final CloudAuthEmulator emulator;
    private int next;

    private FaultyEmulator(CloudAuthEmulator emulator) {
        this.emulator = emulator;
    }

    /** Prints the endpoint, then serves until its standard input ends. */
    public static void main(String[] args) throws IOException {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
            FaultyEmulator faulty = new FaultyEmulator(emulator);
            var unused =
                    timer.scheduleAtFixedRate(
                            faulty::injectFault, 1_000, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            System.out.println(emulator.endpoint());
            while (System.in.read() >= 0) {
                // the parent process writes nothing and closes the stream when it ends
            }
            timer.shutdownNow();
        }
    }

    private void injectFault() {
        FAULTS.get(next++ % FAULTS.size()).accept(emulator);
    }
}
