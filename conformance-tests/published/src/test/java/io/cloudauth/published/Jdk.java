package io.cloudauth.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK of this machine.
 *
 * @param feature its version, such as 17
 * @param java its command
 */
record Jdk(int feature, Path java) {

    static Jdk own() {
        Path home = Path.of(System.getProperty("java.home"));
        return new Jdk(Runtime.version().feature(), home.resolve("bin/java"));
    }

    /** The one that runs this test, and the newest of those beside it, if it is newer. */
    static Stream<Jdk> ownAndNewest() {
        try {
            Path home = Path.of(System.getProperty("java.home")).toRealPath();
            try (Stream<Path> beside = Files.list(Objects.requireNonNull(home.getParent()))) {
                return Stream.concat(
                        Stream.of(own()),
                        beside
                                .filter(each -> Files.isExecutable(each.resolve("bin/java")))
                                .filter(each -> Files.isRegularFile(each.resolve("release")))
                                .map(each -> new Jdk(feature(each), each.resolve("bin/java")))
                                .max(Comparator.comparingInt(Jdk::feature))
                                .filter(newest -> newest.feature() > own().feature())
                                .stream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int feature(Path home) {
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }
}
