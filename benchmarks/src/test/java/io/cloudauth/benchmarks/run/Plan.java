package io.cloudauth.benchmarks.run;

import io.cloudauth.benchmarks.program.ColdStart;
import io.cloudauth.benchmarks.program.CredentialExpiry;
import io.cloudauth.benchmarks.program.ManyCalls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every measurement, in the order in which they are made: of each work round by round, in turns.
 */
final class Plan {
    private static final int ROUNDS = 5;
    private static final int FEWER_ROUNDS = 3;
    private static final int MILLION = 1_000_000;

    private final Site site;
    private final List<Step> steps = new ArrayList<>();

    private Plan(Site site) {
        this.site = site;
    }

    /**
     * One process.
     *
     * @param work the name of what is measured
     */
    record Step(String work, Entrant entrant, int round, Measurement measurement) {}

    interface Measurement {
        Map<String, Double> run() throws Exception;
    }

    static List<Step> of(Site site) {
        Plan plan = new Plan(site);
        plan.codec();
        plan.loopback();
        plan.billed();
        plan.images();
        plan.coldStart();
        plan.concurrency();
        plan.sessions();
        plan.manyCalls();
        return List.copyOf(plan.steps);
    }

    private void codec() {
        for (String operation : new String[] {"result", "token", "material"}) {
            rounds(
                    "codec/" + operation,
                    operation.equals("result") ? ROUNDS : FEWER_ROUNDS,
                    entrant -> entrant.inMemory().isEmpty() ? null : codec(entrant, operation));
        }
    }

    private Measurement codec(Entrant entrant, String operation) {
        return jmh("Codec." + operation, entrant, entrant.inMemory(), "plain", 1, 3_000, 1_500);
    }

    private void loopback() {
        for (int threads : new int[] {1, 2, 16}) {
            int warmUp = threads == 1 ? 2_000 : 1_500;
            rounds(
                    "loopback/" + threads,
                    ROUNDS,
                    entrant -> call(entrant, "plain", threads, warmUp, 1_500));
        }
        rounds("tls/warm", ROUNDS, entrant -> call(entrant, "tls", 1, 2_000, 1_500));
    }

    private void billed() {
        for (String listener : new String[] {"plain", "tls"}) {
            rounds(
                    "billed/" + listener,
                    FEWER_ROUNDS,
                    entrant ->
                            switch (entrant) {
                                case OURS, STOCK_APACHE ->
                                        billed(entrant, entrant.contender(), listener);
                                default -> null;
                            });
        }
        rounds(
                "billed/handshake",
                FEWER_ROUNDS,
                entrant ->
                        entrant == Entrant.OURS
                                ? billed(entrant, "OursWithoutResumption", "tls")
                                : null);
    }

    private Measurement billed(Entrant entrant, String contender, String listener) {
        return jmh("Loopback.billed", entrant, contender, listener, 1, 3_000, 2_000);
    }

    private void images() {
        rounds(
                "images",
                ROUNDS,
                entrant ->
                        switch (entrant) {
                            case OURS -> images(entrant, "ours");
                            case STOCK_APACHE -> images(entrant, "stock-oss");
                            default -> null;
                        });
    }

    private Measurement images(Entrant entrant, String classPath) {
        return () ->
                new JmhFork(
                                "Images.material",
                                Map.of("contender", entrant.contender()),
                                classPath,
                                1,
                                List.of(),
                                length(6_000), // few calls, and all of them compiled
                                length(3_000))
                        .run(site);
    }

    private void coldStart() {
        rounds("cold/plain", ROUNDS, entrant -> coldStart(entrant, "plain", List.of()));
        rounds("cold/tls", ROUNDS, entrant -> coldStart(entrant, "tls", List.of()));
        rounds("cold/cds", ROUNDS, this::coldStartWithSharedClasses);
    }

    private Measurement coldStart(Entrant entrant, String listener, List<String> options) {
        return () -> {
            Map<String, Double> figures =
                    new HashMap<>(
                            Processes.figures(
                                    site,
                                    site.classPath(entrant.classPath()),
                                    options,
                                    ColdStart.class,
                                    entrant.contender(),
                                    listener));
            figures.put("jars", (double) site.jars(entrant.classPath()).size());
            return figures;
        };
    }

    private Measurement coldStartWithSharedClasses(Entrant entrant) {
        Path archive = site.work().resolve(entrant.name() + ".jsa");
        return () -> {
            if (!archive.toFile().exists()) {
                coldStart(entrant, "plain", List.of("-XX:ArchiveClassesAtExit=" + archive)).run();
            }
            return coldStart(entrant, "plain", List.of("-XX:SharedArchiveFile=" + archive)).run();
        };
    }

    private void concurrency() {
        for (int threads : new int[] {1, 10, 100, 200, 1_000}) {
            rounds(
                    "concurrent/" + threads,
                    threads == 200 ? ROUNDS : 1,
                    entrant -> call(entrant, "delayed", threads, 1_000, 2_000));
        }
    }

    private void sessions() {
        rounds(
                "sessions",
                ROUNDS,
                entrant ->
                        entrant.assumingRole().isEmpty()
                                ? null
                                : () ->
                                        Processes.figures(
                                                site,
                                                site.classPath(entrant.classPath()),
                                                List.of(),
                                                CredentialExpiry.class,
                                                entrant.assumingRole(),
                                                entrant == Entrant.OURS ? "6" : "1"));
    }

    private void manyCalls() {
        rounds(
                "many",
                1,
                entrant ->
                        () ->
                                Processes.figures(
                                        site,
                                        site.classPath(entrant.classPath()),
                                        List.of(),
                                        ManyCalls.class,
                                        entrant.contender(),
                                        "" + (entrant == Entrant.OURS ? length(MILLION) : 20_000)));
    }

    private Measurement call(
            Entrant entrant, String listener, int threads, int warmUp, int measured) {
        return jmh(
                "Loopback.call", entrant, entrant.contender(), listener, threads, warmUp, measured);
    }

    private Measurement jmh(
            String benchmark,
            Entrant entrant,
            String contender,
            String listener,
            int threads,
            int warmUp,
            int measured) {
        Map<String, String> parameters =
                benchmark.startsWith("Codec")
                        ? Map.of("contender", contender)
                        : Map.of("contender", contender, "listener", listener);
        return () ->
                new JmhFork(
                                benchmark,
                                parameters,
                                entrant.classPath(),
                                threads,
                                List.of(),
                                length(warmUp),
                                length(measured))
                        .run(site);
    }

    private int length(int whole) {
        return site.quick() ? whole / 4 : whole;
    }

    private void rounds(String work, int rounds, ForEach forEach) {
        for (int round = 1; round <= (site.quick() ? 1 : rounds); round++) {
            for (Entrant entrant : Entrant.values()) {
                Measurement measurement = forEach.measurement(entrant);
                if (measurement != null) {
                    steps.add(new Step(work, entrant, round, measurement));
                }
            }
        }
    }

    /** Null where somebody does not take part. */
    private interface ForEach {
        @Nullable Measurement measurement(Entrant entrant);
    }
}
