package io.cloudauth.benchmarks.program;

import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Thousands of virtual threads that call a slow server at once, as many connections as threads, and
 * how often a virtual thread pinned its carrier. Needs JDK 21.
 */
public final class VirtualThreads {
    private static final String PINNED = "jdk.VirtualThreadPinned";

    /** The calls of each thread before the measured ones. */
    private static final int WARM_UP = 2;

    private VirtualThreads() {}

    /**
     * Runs it.
     *
     * @param args the contender; the number of threads; the number of measured calls of each
     */
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[1]);
        int calls = Integer.parseInt(args[2]);
        Place place = Place.of("delayed", threads);
        try (Recording recording = new Recording();
                Contender contender = Contender.open(args[0], place)) {
            recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
            recording.start();
            long opened = Counts.of(place).connections();
            long[] times = call(contender, threads, calls);
            recording.stop();
            Arrays.sort(times);
            System.out.println("p50 " + times[times.length / 2]);
            System.out.println("p99 " + times[(int) (times.length * 0.99)]);
            System.out.println("heapAfter " + Heap.used());
            System.out.println("connections " + (Counts.of(place).connections() - opened - 1));
            printPinned(recording);
        }
        System.exit(0);
    }

    private static long[] call(Contender contender, int threads, int calls) throws Exception {
        CountDownLatch ready = new CountDownLatch(threads);
        List<Future<long[]>> all = new ArrayList<>();
        ExecutorService executor = virtualThreads();
        for (int i = 0; i < threads; i++) {
            all.add(
                    executor.submit(
                            () -> {
                                ready.countDown();
                                ready.await();
                                long[] times = new long[calls];
                                for (int call = -WARM_UP; call < calls; call++) {
                                    long start = System.nanoTime();
                                    var unused = contender.result();
                                    if (call >= 0) {
                                        times[call] = System.nanoTime() - start;
                                    }
                                }
                                return times;
                            }));
        }
        LongStream.Builder times = LongStream.builder();
        for (Future<long[]> one : all) {
            Arrays.stream(one.get()).forEach(times);
        }
        return times.build().toArray();
    }

    /** Uses reflection, since this module is compiled for Java 17. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static void printPinned(Recording recording) throws Exception {
        Path file = Files.createTempFile("pinned", ".jfr");
        try {
            recording.dump(file);
            List<RecordedEvent> pinned =
                    RecordingFile.readAllEvents(file).stream()
                            .filter(event -> event.getEventType().getName().equals(PINNED))
                            .toList();
            Duration longEnough = Duration.ofMillis(20); // the threshold of JFR's own settings
            System.out.println("pinned " + pinned.size());
            System.out.println(
                    "pinnedLong "
                            + pinned.stream()
                                    .filter(e -> e.getDuration().compareTo(longEnough) >= 0)
                                    .count());
        } finally {
            Files.delete(file);
        }
    }
}
