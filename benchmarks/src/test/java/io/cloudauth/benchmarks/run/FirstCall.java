package io.cloudauth.benchmarks.run;

import io.cloudauth.benchmarks.program.ColdStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first call of a fresh process. An archive of classes is made once for each contender, by a
 * process that makes the same call.
 */
record FirstCall(Site site) {
    /** The first JDK that makes an AOT cache with one option (JEP 514). */
    static final int JDK_WITH_AOT_CACHE = 25;

    Plan.Measurement plain(Entrant entrant) {
        return () -> run(entrant, "plain", List.of());
    }

    Plan.Measurement overTls(Entrant entrant) {
        return () -> run(entrant, "tls", List.of());
    }

    Plan.Measurement withCds(Entrant entrant) {
        return withArchive(entrant, ".jsa", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");
    }

    Plan.Measurement withAot(Entrant entrant) {
        return withArchive(entrant, ".aot", "-XX:AOTCacheOutput=", "-XX:AOTCache=");
    }

    private Plan.Measurement withArchive(
            Entrant entrant, String extension, String making, String using) {
        Path archive = site.work().resolve(entrant.name() + extension);
        return () -> {
            if (!Files.exists(archive)) {
                var unused = run(entrant, "tls", List.of(making + archive));
            }
            return run(entrant, "tls", List.of(using + archive));
        };
    }

    private Map<String, Double> run(Entrant entrant, String listener, List<String> options)
            throws Exception {
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
    }
}
