package io.cloudauth.benchmarks.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The Java that the measurements run on.
 *
 * @param java its command
 * @param version its whole version
 */
public record Jvm(Path java, String version) {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /**
     * The one whose command is given, else the newest where Linux distributions put them, since
     * only JDK 21 and newer count the allocation of threads that have ended; else the own one.
     */
    static Jvm choose(String given) throws IOException {
        if (!given.isBlank()) {
            return of(Path.of(given).toRealPath().resolve("../..").normalize());
        }
        List<Path> homes = List.of(Path.of(System.getProperty("java.home")));
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> all = Files.list(INSTALLED)) {
                homes =
                        Stream.concat(homes.stream(), all)
                                .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                                .toList();
            }
        }
        Jvm newest = of(homes.get(0));
        for (Path home : homes) {
            Jvm other = of(home);
            newest =
                    Comparator.comparingInt(Jvm::feature).compare(other, newest) > 0
                            ? other
                            : newest;
        }
        return newest;
    }

    private static Jvm of(Path home) throws IOException {
        Properties release = new Properties();
        Path file = home.resolve("release");
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                release.load(in);
            }
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return new Jvm(home.resolve("bin/java"), version);
    }

    int feature() {
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }
}
