package io.cloudauth.benchmarks.program;

import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.Place;
import java.lang.management.ManagementFactory;

/** What is left in memory after many calls, and how many connections warm calls open. */
public final class ManyCalls {
    private static final int WARM = 1_000;

    private ManyCalls() {}

    /**
     * Runs it.
     *
     * @param args the contender and the number of calls
     */
    public static void main(String[] args) throws Exception {
        long calls = Long.parseLong(args[1]);
        Place place = Place.of("plain", 2);
        try (Contender contender = Contender.open(args[0], place)) {
            Crowd.call(2, WARM, contender::result);
            long opened = Counts.of(place).connections();
            Crowd.call(1, WARM, contender::result);
            // the question itself comes over one of its own
            System.out.println("newConnections " + (Counts.of(place).connections() - opened - 1));
            Crowd.call(2, 20_000, contender::result);
            long before = heap();
            Crowd.call(2, calls / 2, contender::result);
            System.out.println("heapBefore " + before);
            System.out.println("heapAfter " + heap());
        }
        System.exit(0);
    }

    /** What is in use after collections that leave nothing to be collected. */
    private static long heap() throws InterruptedException {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
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
