package io.cloudauth.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A coverage-guided search by Jazzer from the corpus on, in a process of its own for each target:
 * {@code -Pfuzz -Dfuzz.seconds=60} for all targets together. What it learns stays in {@code
 * target/fuzz}, as does an input that is a finding.
 */
@Tag("fuzz")
class SearchTest {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 60);
    private static final int SECONDS_FOR_ONE_INPUT = 120;
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    @ParameterizedTest
    @EnumSource
    void nothingIsFound(Target target) throws IOException, InterruptedException {
        Path folder = Path.of("target/fuzz", target.folder()).toAbsolutePath();
        Path learned = Files.createDirectories(folder.resolve("learned"));
        Path log = folder.resolve("log.txt");
        int seconds = Math.max(1, SECONDS / Target.values().length);
        Process search =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElse("java"),
                                        "-Xmx1g",
                                        "-Dfuzz.target=" + target,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "com.code_intelligence.jazzer.Jazzer",
                                        "--target_class=" + JazzerEntry.class.getName(),
                                        "--instrumentation_includes=io.cloudauth.**:com.aliyuncs.**",
                                        "--reproducer_path=" + folder,
                                        "-artifact_prefix=" + folder + "/",
                                        "-max_total_time=" + seconds,
                                        "-timeout=" + SECONDS_FOR_ONE_INPUT,
                                        "-rss_limit_mb=4096",
                                        "-max_len=65536",
                                        "-print_final_stats=1",
                                        learned.toString(),
                                        Corpus.ROOT
                                                .resolve(target.folder())
                                                .toAbsolutePath()
                                                .toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        int exit = search.waitFor();
        String told = Files.readString(log);
        assertThat(exit).as("%s: %s", target, log).isZero();
        Matcher runs = RUNS.matcher(told);
        assertThat(runs.find()).as("%s ran: %s", target, log).isTrue();
        System.out.printf("fuzz: %s, %s inputs in %s s%n", target, runs.group(1), runs.group(2));
    }
}
