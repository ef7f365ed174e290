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
import org.openjdk.jmh.runner.RunnerException;

/**
 * Where one work of this library spends its time and what it allocates, by samples of
 * async-profiler.
 *
 * @param work what was measured, as people read it
 * @param cpu samples of processor time
 * @param allocation samples of allocation
 */
public record Profile(String work, List<Stack> cpu, List<Stack> allocation) {

    /**
     * A stack that was met.
     *
     * @param frames outermost first
     * @param samples how often, or how many bytes
     */
    public record Stack(List<String> frames, long samples) {}

    /** A share of the whole, from 0 to 1. */
    public record Share(String what, double part) {}

    /** The small call and the images, in forks of their own; none where no profiler is. */
    static List<Profile> of(Site site) throws IOException, RunnerException {
        Path library = site.work().resolve("libasyncProfiler.so");
        try (InputStream in = Profile.class.getClassLoader().getResourceAsStream(platform())) {
            if (in == null || !System.getProperty("os.name", "").equals("Linux")) {
                return List.of();
            }
            Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
        }
        Sampler small =
                new Sampler(
                        site,
                        library,
                        "Loopback.call",
                        Map.of("contender", "Ours", "listener", "plain"));
        Sampler images = new Sampler(site, library, "Images.material", Map.of("contender", "Ours"));
        return List.of(
                small.profile("this library's small call over loopback, 1 thread"),
                images.profile("three local files of 1.5 MB into one verifyMaterial"));
    }

    private static String platform() {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        return (arm ? "linux-arm64" : "linux-x64") + "/libasyncProfiler.so";
    }

    private record Sampler(
            Site site, Path library, String benchmark, Map<String, String> parameters) {

        Profile profile(String work) throws IOException, RunnerException {
            return new Profile(
                    work, sampled("itimer", "interval=500us"), sampled("alloc", "alloc=16k,total"));
        }

        private List<Stack> sampled(String event, String options)
                throws IOException, RunnerException {
            Path file = site.work().resolve(event + ".collapsed");
            var unused =
                    new JmhFork(
                                    benchmark,
                                    parameters,
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
            String type = benchmark.substring(0, benchmark.indexOf('.'));
            List<Stack> stacks = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                int blank = line.lastIndexOf(' ');
                if (line.contains(type)) {
                    stacks.add(
                            new Stack(
                                    List.of(line.substring(0, blank).split(";", -1)),
                                    Long.parseLong(line.substring(blank + 1))));
                }
            }
            return stacks;
        }
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
            String type = frame.substring(0, Math.max(0, frame.lastIndexOf('.')));
            // an allocated type stands where the innermost frame does, and has no method
            if (type.startsWith("io.cloudauth.") && !frame.contains(".benchmarks.")) {
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
}
