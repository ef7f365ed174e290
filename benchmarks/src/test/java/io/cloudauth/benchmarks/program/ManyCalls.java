package io.cloudauth.benchmarks.program;

import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.Place;

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
            long before = Heap.used();
            Crowd.call(2, calls / 2, contender::result);
            System.out.println("heapBefore " + before);
            System.out.println("heapAfter " + Heap.used());
        }
        System.exit(0);
    }
}
