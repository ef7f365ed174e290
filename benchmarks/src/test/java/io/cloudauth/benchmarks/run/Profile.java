package io.cloudauth.benchmarks.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Where this library's small call over loopback spends its time and what it allocates, by samples
 * of async-profiler.
 *
 * @param cpu samples of processor time
 * @param allocation samples of allocation
 */
public record Profile(List<Stack> cpu, List<Stack> allocation) {

    /**
     * A stack that was met.
     *
     * @param frames outermost first
     * @param samples how often, or how many bytes
     */
    public record Stack(List<String> frames, long samples) {}

    /** A share of the whole, from 0 to 1. */
    public record Share(String what, double part) {}

    /** The samples of two more forks; none where the profiler has no library for the platform. */
    static Profile of(Site site) throws IOException, RunnerException {
        Path library = site.work().resolve("libasyncProfiler.so");
        try (InputStream in = Profile.class.getClassLoader().getResourceAsStream(platform())) {
            if (in == null || !System.getProperty("os.name", "").equals("Linux")) {
                return new Profile(List.of(), List.of());
            }
            Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Profile(
                sampled(site, library, "itimer", "interval=500us"),
                sampled(site, library, "alloc", "alloc=16k,total"));
    }

    private static String platform() {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        return (arm ? "linux-arm64" : "linux-x64") + "/libasyncProfiler.so";
    }

    private static List<Stack> sampled(Site site, Path library, String event, String options)
            throws IOException, RunnerException {
        Path file = site.work().resolve(event + ".collapsed");
        var unused =
                new JmhFork(
                                "Loopback.call",
                                Map.of("contender", "Ours", "listener", "plain"),
                                "ours",
                                1,
                                List.of(
                                        "-XX:+UnlockDiagnosticVMOptions",
                                        "-XX:+DebugNonSafepoints",
                                        "-agentpath:%s=start,event=%s,%s,collapsed,file=%s"
                                                .formatted(library, event, options, file)),
                                site.quick() ? 500 : 2_000,
                                site.quick() ? 2_000 : 8_000)
                        .run(site);
        List<Stack> stacks = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int blank = line.lastIndexOf(' ');
            if (line.contains("Loopback")) {
                stacks.add(
                        new Stack(
                                List.of(line.substring(0, blank).split(";", -1)),
                                Long.parseLong(line.substring(blank + 1))));
            }
        }
        return stacks;
    }

    /**
     * Shares by the stop of the call's way in which they were spent: the innermost frame that is
     * this library's decides.
     */
    public static List<Share> byPackage(List<Stack> stacks) {
        return shares(stacks, Profile::stop);
    }

    /** Shares of the innermost frames. */
    public static List<Share> byFrame(List<Stack> stacks) {
        return shares(stacks, stack -> stack.frames.get(stack.frames.size() - 1).replace('/', '.'));
    }

    private static String stop(Stack stack) {
        for (int i = stack.frames.size() - 1; i >= 0; i--) {
            String frame = stack.frames.get(i).replace('/', '.');
            if (frame.startsWith("io.cloudauth.") && !frame.contains(".benchmarks.")) {
                String type = frame.substring(0, frame.lastIndexOf('.'));
                return type.substring("io.cloudauth.".length()).replaceFirst("[$].*", "");
            }
        }
        return "the benchmark itself";
    }

    private static List<Share> shares(List<Stack> stacks, Function<Stack, String> name) {
        double whole = stacks.stream().mapToLong(Stack::samples).sum();
        Map<String, Double> parts = new HashMap<>();
        stacks.forEach(stack -> parts.merge(name.apply(stack), stack.samples / whole, Double::sum));
        return parts.entrySet().stream()
                .map(part -> new Share(part.getKey(), part.getValue()))
                .sorted(Comparator.comparingDouble(Share::part).reversed())
                .toList();
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return Stream.of(cpu, allocation).allMatch(List::isEmpty);
    }
}
