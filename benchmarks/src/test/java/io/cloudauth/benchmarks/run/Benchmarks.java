package io.cloudauth.benchmarks.run;

import io.cloudauth.benchmarks.report.Picture;
import io.cloudauth.benchmarks.report.Report;
import io.cloudauth.benchmarks.server.Answers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures everything, or what is left of a run that was interrupted, and writes {@code
 * target/benchmark-report.md} and {@code target/benchmark-report.svg}. With {@code -Dbench=soak},
 * runs the soak instead.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs it.
     *
     * @param args the directory of this module; the jar of its classes
     */
    public static void main(String[] args) throws Exception {
        Path module = Path.of(args[0]);
        Path target = module.resolve("target");
        Jvm jvm = Jvm.choose(System.getProperty("bench.java", ""));
        if (System.getProperty("bench", "").equals("soak")) {
            boolean flat = SoakRun.run(jvm, target, System.getProperty("bench.minutes", "60"));
            System.exit(flat ? 0 : 1);
        }
        boolean quick = System.getProperty("bench", "").equals("quick");
        Path work = target.resolve(quick ? "benchmark-quick" : "benchmark");
        Path results = work.resolve("results.tsv");
        Path whole = work.resolve("whole");
        if (Files.exists(whole)) { // a new run
            Files.delete(whole);
            Files.deleteIfExists(results);
        }
        Files.createDirectories(work);
        Site site = new Site(jvm, module, Path.of(args[1]), work, List.of(), quick);
        Answers.record(site.answers());
        Photos.write(site.photos());
        Photos.writeFaces(site.photos());
        Processes.keyStore(site.keyStore());
        Processes.keyStore(site.otherKeyStore());
        deleteArchives(work);
        Process server = Processes.server(site);
        try (BufferedReader out = server.inputReader(StandardCharsets.US_ASCII)) {
            String listeners = out.readLine();
            if (listeners == null) {
                throw new IOException("the server did not start");
            }
            Site open =
                    new Site(
                            site.jvm(),
                            module,
                            site.programs(),
                            work,
                            List.of(listeners.split(" ", -1)),
                            quick);
            Results measured = measure(open, Results.in(results));
            List<Profile> profiles = Profile.of(open);
            Path report = target.resolve("benchmark-report.md");
            Files.writeString(report, Report.of(measured, profiles, site.jvm(), quick));
            Files.writeString(target.resolve("benchmark-report.svg"), Picture.of(measured));
            Files.createFile(whole);
            System.out.println(report);
        } finally {
            server.destroy();
        }
        System.exit(0);
    }

    private static Results measure(Site site, Results results) throws Exception {
        List<Plan.Step> steps = Plan.of(site);
        for (int i = 0; i < steps.size(); i++) {
            Plan.Step step = steps.get(i);
            if (results.has(step.work(), step.entrant(), step.round())) {
                continue;
            }
            System.out.printf(
                    "%d/%d %s, %s, round %d%n",
                    i + 1, steps.size(), step.work(), step.entrant().label(), step.round());
            results.add(step.work(), step.entrant(), step.round(), step.measurement().run());
        }
        return results;
    }

    /** They are of the classes that a run finds. */
    private static void deleteArchives(Path work) throws IOException {
        for (Entrant entrant : Entrant.values()) {
            Files.deleteIfExists(work.resolve(entrant.name() + ".jsa"));
            Files.deleteIfExists(work.resolve(entrant.name() + ".aot"));
        }
    }
}
