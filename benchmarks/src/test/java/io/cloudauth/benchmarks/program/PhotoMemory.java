package io.cloudauth.benchmarks.program;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.Place;
import io.cloudauth.benchmarks.jmh.Images;
import io.cloudauth.benchmarks.jmh.Threads;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** What the memory needs while many threads send a photo of 1 MB with each call. */
public final class PhotoMemory {
    private static final int THREADS = 32;

    private PhotoMemory() {}

    /**
     * Runs it.
     *
     * @param args the contender and the number of calls of each thread
     */
    public static void main(String[] args) throws Exception {
        long calls = Long.parseLong(args[1]);
        Path photo = Path.of(System.getProperty(Images.PHOTOS, ".")).resolve(Images.LARGE_FACE);
        AtomicLong highest = highestAfterCollection();
        try (Contender contender = Contender.open(args[0], Place.of("plain", THREADS))) {
            Crowd.call(1, 1, () -> contender.contrast(photo));
            long before = Heap.used();
            highest.set(before);
            long allocated = Threads.allocated();
            boolean succeeded = send(() -> contender.contrast(photo), calls);
            System.out.println("failed " + (succeeded ? 0 : 1));
            if (succeeded) {
                System.out.println(
                        "allocation " + (Threads.allocated() - allocated) / THREADS / calls);
            }
            System.out.println("heapBefore " + before);
            System.out.println("heapHighest " + highest.get());
        }
        System.exit(0);
    }

    /** Returns whether all calls succeeded. They fail if the heap is too small. */
    private static boolean send(Callable<?> call, long calls) throws Exception {
        try {
            Crowd.call(THREADS, calls, call);
            return true;
        } catch (ExecutionException e) {
            System.err.println("a call failed: " + e.getCause());
            return false;
        }
    }

    /** Returns the largest used heap that any collection left behind. */
    private static AtomicLong highestAfterCollection() {
        AtomicLong highest = new AtomicLong();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                GcInfo info =
                                        GarbageCollectionNotificationInfo.from(
                                                        (CompositeData) notification.getUserData())
                                                .getGcInfo();
                                highest.accumulateAndGet(used(info), Math::max);
                            },
                            notification ->
                                    notification
                                            .getType()
                                            .equals(
                                                    GarbageCollectionNotificationInfo
                                                            .GARBAGE_COLLECTION_NOTIFICATION),
                            null);
        }
        return highest;
    }

    private static long used(GcInfo collection) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .map(name -> Objects.requireNonNull(collection.getMemoryUsageAfterGc().get(name)))
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
