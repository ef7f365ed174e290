package io.cloudauth.benchmarks.run;

import static io.cloudauth.benchmarks.run.Entrant.CLIENTS;
import static io.cloudauth.benchmarks.run.Entrant.FLOOR;
import static io.cloudauth.benchmarks.run.Entrant.OURS;
import static io.cloudauth.benchmarks.run.Entrant.OURS_ACS3;
import static io.cloudauth.benchmarks.run.Entrant.STOCK_APACHE;
import static io.cloudauth.benchmarks.run.Entrant.TEA;

import io.cloudauth.benchmarks.jmh.Images;
import io.cloudauth.benchmarks.program.CertificateCheck;
import io.cloudauth.benchmarks.program.CredentialExpiry;
import io.cloudauth.benchmarks.program.ManyCalls;
import io.cloudauth.benchmarks.program.PhotoMemory;
import io.cloudauth.benchmarks.program.VirtualThreads;
import io.cloudauth.benchmarks.program.Waiting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Every measurement in its order. The contenders take turns in each round, so that other load on
 * the machine meets all of them.
 */
final class Plan {
    private static final int ROUNDS = Math.min(5, Integer.getInteger("bench.rounds", 5));
    private static final int FEWER_ROUNDS = Math.min(3, ROUNDS);

    /** A first call takes a second and varies the most: it keeps its rounds. */
    private static final int ROUNDS_OF_FIRST_CALLS = 10;

    private static final int MILLION = 1_000_000;
    private static final int VIRTUAL_THREADS = 5_000;

    /** The heap in which this library must send a photo from many threads at once. */
    private static final String PHOTO_HEAP = "64m";

    private static final Set<Entrant> OURS_AND_STOCK = EnumSet.of(OURS, STOCK_APACHE);
    private static final Set<Entrant> WITH_PHOTO = EnumSet.of(OURS, OURS_ACS3, STOCK_APACHE, TEA);

    private final Site site;
    private final List<Step> steps = new ArrayList<>();

    private Plan(Site site) {
        this.site = site;
    }

    /**
     * One process.
     *
     * @param work the name of the measurement
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
        plan.photos();
        plan.firstCall();
        plan.concurrency();
        plan.waiting();
        plan.sessions();
        plan.manyCalls();
        return List.copyOf(plan.steps);
    }

    private void codec() {
        Set<Entrant> inMemory = EnumSet.of(OURS, STOCK_APACHE, TEA);
        for (String operation : new String[] {"result", "token", "material"}) {
            boolean small = operation.equals("result");
            rounds(
                    "codec/" + operation,
                    small ? ROUNDS : FEWER_ROUNDS,
                    inMemory,
                    entrant ->
                            fork(
                                    "Codec." + operation,
                                    Map.of("contender", entrant.inMemory()),
                                    entrant.classPath(),
                                    1,
                                    length(small ? 8_000 : 5_000),
                                    length(1_500)));
        }
    }

    private void loopback() {
        Set<Entrant> withFloor = EnumSet.copyOf(CLIENTS);
        withFloor.add(FLOOR);
        rounds("loopback/1", ROUNDS, withFloor, entrant -> call(entrant, "plain", 1, 8_000, 1_500));
        rounds(
                "loopback/16",
                FEWER_ROUNDS,
                CLIENTS,
                entrant -> call(entrant, "plain", 16, 6_000, 1_500));
        rounds("tls/warm", ROUNDS, CLIENTS, entrant -> call(entrant, "tls", 1, 8_000, 1_500));
    }

    private void billed() {
        for (String listener : new String[] {"plain", "tls"}) {
            rounds(
                    "billed/" + listener,
                    FEWER_ROUNDS,
                    OURS_AND_STOCK,
                    entrant -> billed(entrant, entrant.contender(), listener));
        }
        rounds(
                "billed/handshake",
                FEWER_ROUNDS,
                EnumSet.of(OURS),
                entrant -> billed(entrant, "OursWithoutResumption", "tls"));
    }

    private Measurement billed(Entrant entrant, String contender, String listener) {
        return jmh("Loopback.billed", entrant, contender, listener, 1, 6_000, 2_000);
    }

    private void photos() {
        rounds(
                "images",
                ROUNDS,
                OURS_AND_STOCK,
                entrant ->
                        photos(
                                "material",
                                entrant,
                                entrant == STOCK_APACHE ? "stock-oss" : entrant.classPath()));
        rounds(
                "photo",
                ROUNDS,
                WITH_PHOTO,
                entrant -> photos("contrast", entrant, entrant.classPath()));
        rounds(
                "photo/memory",
                1,
                WITH_PHOTO,
                entrant ->
                        program(
                                entrant,
                                entrant.classPath().equals("ours")
                                        ? List.of("-Xmx" + PHOTO_HEAP)
                                        : List.of(),
                                PhotoMemory.class,
                                entrant.contender(),
                                "" + length(40)));
    }

    /** A few calls are measured, after all of their code has been compiled. */
    private Measurement photos(String method, Entrant entrant, String classPath) {
        return fork(
                Images.class.getSimpleName() + '.' + method,
                Map.of("contender", entrant.contender()),
                classPath,
                1,
                length(6_000),
                length(3_000));
    }

    private void firstCall() {
        FirstCall first = new FirstCall(site);
        rounds("cold/plain", FEWER_ROUNDS, CLIENTS, entrant -> first.plain(entrant));
        rounds("cold/tls", ROUNDS_OF_FIRST_CALLS, CLIENTS, entrant -> first.overTls(entrant));
        rounds("cold/cds", ROUNDS_OF_FIRST_CALLS, CLIENTS, entrant -> first.withCds(entrant));
        if (site.jvm().feature() >= FirstCall.JDK_WITH_AOT_CACHE) {
            rounds("cold/aot", ROUNDS_OF_FIRST_CALLS, CLIENTS, entrant -> first.withAot(entrant));
        }
        rounds(
                "certificate/untrusted",
                1,
                CLIENTS,
                entrant ->
                        program(
                                entrant,
                                List.of("-Djavax.net.ssl.trustStore=" + site.otherKeyStore()),
                                CertificateCheck.class,
                                entrant.contender(),
                                "false"));
        rounds(
                "certificate/other-name",
                1,
                CLIENTS,
                entrant ->
                        program(
                                entrant,
                                List.of(),
                                CertificateCheck.class,
                                entrant.contender(),
                                "true"));
    }

    private void concurrency() {
        for (int threads : new int[] {1, 10, 100}) {
            rounds("concurrent/" + threads, 1, CLIENTS, entrant -> concurrent(entrant, threads));
        }
        for (int threads : new int[] {200, 1_000}) {
            rounds(
                    "concurrent/" + threads,
                    FEWER_ROUNDS,
                    CLIENTS,
                    entrant -> concurrent(entrant, threads));
        }
        if (site.jvm().feature() >= 21) {
            rounds(
                    "virtual",
                    FEWER_ROUNDS,
                    EnumSet.of(OURS),
                    entrant ->
                            program(
                                    entrant,
                                    List.of("-Xmx2g"),
                                    VirtualThreads.class,
                                    entrant.contender(),
                                    "" + VIRTUAL_THREADS,
                                    "" + length(8)));
        }
    }

    private Measurement concurrent(Entrant entrant, int threads) {
        return call(entrant, "delayed", threads, 1_500, 2_000);
    }

    /** Before JDK 21 each wait takes a platform thread, so there are fewer of them. */
    private void waiting() {
        rounds(
                "waiting",
                FEWER_ROUNDS,
                EnumSet.of(OURS),
                entrant -> program(entrant, List.of(), Waiting.class, "10000"));
    }

    private void sessions() {
        rounds(
                "sessions",
                FEWER_ROUNDS,
                OURS_AND_STOCK,
                entrant ->
                        program(
                                entrant,
                                List.of(),
                                CredentialExpiry.class,
                                entrant.assumingRole(),
                                entrant == OURS ? "6" : "1"));
    }

    private void manyCalls() {
        rounds(
                "many",
                1,
                CLIENTS,
                entrant ->
                        program(
                                entrant,
                                List.of(),
                                ManyCalls.class,
                                entrant.contender(),
                                "" + (entrant == OURS ? length(MILLION) : 20_000)));
    }

    private Measurement program(
            Entrant entrant, List<String> options, Class<?> program, String... args) {
        return () ->
                Processes.figures(
                        site, site.classPath(entrant.classPath()), options, program, args);
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
        return fork(
                benchmark,
                Map.of("contender", contender, "listener", listener),
                entrant.classPath(),
                threads,
                length(warmUp),
                length(measured));
    }

    private Measurement fork(
            String benchmark,
            Map<String, String> parameters,
            String classPath,
            int threads,
            int warmUp,
            int measured) {
        return () ->
                new JmhFork(benchmark, parameters, classPath, threads, List.of(), warmUp, measured)
                        .run(site);
    }

    private int length(int whole) {
        return site.quick() ? whole / 4 : whole;
    }

    private void rounds(
            String work, int rounds, Set<Entrant> who, Function<Entrant, Measurement> measurement) {
        for (int round = 1; round <= (site.quick() ? 1 : rounds); round++) {
            for (Entrant entrant : who) {
                steps.add(new Step(work, entrant, round, measurement.apply(entrant)));
            }
        }
    }
}
