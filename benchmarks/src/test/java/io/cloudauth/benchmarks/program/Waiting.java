package io.cloudauth.benchmarks.program;

import io.cloudauth.benchmarks.contender.Ours;
import io.cloudauth.benchmarks.contender.Person;
import io.cloudauth.benchmarks.contender.Place;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What thousands of waits for a verdict cost while no end user finishes. */
public final class Waiting {
    /** The time between two queries of one wait. */
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final int STARTED_PER_10_MILLIS = 20;

    private Waiting() {}

    /**
     * Runs it.
     *
     * @param args the number of waits
     */
    public static void main(String[] args) throws Exception {
        int number = Integer.parseInt(args[0]);
        Place place = Place.of("plain", 1);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (Ours ours = new Ours(place)) {
            CompletableFuture<VerifyResult> first = start(ours);
            Thread.sleep(500);
            var unused = first.cancel(true);
            long heapBefore = Heap.used();
            int threadsBefore = threads.getThreadCount();
            threads.resetPeakThreadCount();

            List<CompletableFuture<VerifyResult>> waits = new ArrayList<>();
            while (waits.size() < number) {
                waits.add(start(ours));
                if (waits.size() % STARTED_PER_10_MILLIS == 0) {
                    Thread.sleep(10);
                }
            }
            long start = System.nanoTime();
            long requests = Counts.of(place).requests();
            Thread.sleep(INTERVAL.toMillis()); // each wait queries once
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(
                    "queries " + Math.round((Counts.of(place).requests() - requests) / seconds));
            System.out.println("threads " + (threads.getPeakThreadCount() - threadsBefore));
            System.out.println("waitBytes " + (Heap.used() - heapBefore) / number);
            long failed = waits.stream().filter(CompletableFuture::isDone).count();
            System.out.println("failed " + failed);

            waits.forEach(wait -> wait.cancel(true));
            waits.clear();
            System.out.println("leftBytes " + Math.max(0, Heap.used() - heapBefore) / number);
        }
        System.exit(0);
    }

    private static CompletableFuture<VerifyResult> start(Ours ours) {
        return ours.client()
                .async()
                .awaitVerifyResult(
                        BizId.of(Person.PENDING_BIZ_ID),
                        o ->
                                o.atMost(Duration.ofMinutes(10))
                                        .initialInterval(INTERVAL)
                                        .maxInterval(INTERVAL));
    }
}
