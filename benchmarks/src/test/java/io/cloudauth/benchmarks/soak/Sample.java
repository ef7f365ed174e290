package io.cloudauth.benchmarks.soak;

import io.cloudauth.benchmarks.program.Heap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the process uses at one moment.
 *
 * @param heap the used heap after a collection, in bytes
 * @param threads the number of live threads
 * @param files the number of open descriptors that are no sockets; 0 without /proc
 * @param sockets the number of open sockets; 0 without /proc
 */
record Sample(long heap, long threads, long files, long sockets) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    static Sample take() throws IOException, InterruptedException {
        List<String> targets = descriptors();
        long sockets = targets.stream().filter(target -> target.startsWith("socket:")).count();
        return new Sample(
                Heap.used(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                targets.size() - sockets,
                sockets);
    }

    private static List<String> descriptors() throws IOException {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            return all.map(Sample::target).toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return ""; // closed since the directory was read
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap %,d kB, threads %d, files %d, sockets %d",
                heap / 1_000,
                threads,
                files,
                sockets);
    }
}
