package io.cloudauth.core;

import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * A client's clock that stands still: what it waits for it waits for until it happens, however slow
 * the machine is.
 */
public final class HeldTime {
    private HeldTime() {}

    /**
     * Gives the client such a clock.
     *
     * @param whenWaiting what happens as the client begins to wait for something
     */
    public static void in(CloudAuth.Builder client, Runnable whenWaiting) {
        CloudAuth.Builder unused =
                client.time(
                        new Time() {
                            @Override
                            public Instant now() {
                                return Time.system().now();
                            }

                            @Override
                            public long nanos() {
                                return 7;
                            }

                            @Override
                            public boolean await(Duration wait, CountDownLatch closed)
                                    throws InterruptedException {
                                whenWaiting.run();
                                closed.await();
                                return true;
                            }
                        });
    }
}
