package io.cloudauth.databases;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Breakage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Faults of every kind at the emulator, one after the other, until it is closed. */
final class Faults implements AutoCloseable {
    private static final String ACTION = "ContrastFaceVerify";

    private static final List<Consumer<CloudAuthEmulator>> KINDS =
            List.of(
                    emulator -> emulator.refuse(ACTION, "Throttling.User", 400, 1),
                    emulator -> emulator.refuse(ACTION, "ServiceUnavailable", 503, 1),
                    emulator -> emulator.refuse(ACTION, "InternalError", 500, 1),
                    emulator -> emulator.breakAnswer(ACTION, Breakage.CUT, 1),
                    emulator -> emulator.breakAnswer(ACTION, Breakage.RESET, 1),
                    emulator -> emulator.breakAnswer(ACTION, Breakage.TRUNCATE, 1),
                    emulator -> emulator.breakAnswer(ACTION, Breakage.DRIP, 1),
                    emulator -> emulator.breakAnswer(ACTION, Breakage.GARBAGE, 1),
                    emulator -> emulator.breakAnswer(ACTION, Breakage.WRONG_LENGTH, 1),
                    emulator -> emulator.answerPage(ACTION, 502, 1),
                    emulator -> emulator.delayAnswer(ACTION, Duration.ofSeconds(8), 1));

    private final Thread thread;

    /**
     * Begins.
     *
     * @param every the number of charged calls from one fault to the next
     */
    Faults(CloudAuthEmulator emulator, int every) {
        thread =
                new Thread(
                        () -> {
                            try {
                                for (int i = 1; ; i++) {
                                    while (emulator.charged() < (long) i * every) {
                                        Thread.sleep(20);
                                    }
                                    KINDS.get(i % KINDS.size()).accept(emulator);
                                }
                            } catch (InterruptedException e) {
                                // the end
                            }
                        },
                        "faults");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
