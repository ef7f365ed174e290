package io.cloudauth.benchmarks.program;

import java.lang.management.ManagementFactory;

/** The heap of this process. */
public final class Heap {
    private static final int COLLECTIONS = 5;

    private Heap() {}

    /** Returns how many bytes are in use after several collections: the smallest of the figures. */
    public static long used() throws InterruptedException {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            used =
                    Math.min(
                            used,
                            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            Thread.sleep(50);
        }
        return used;
    }
}
