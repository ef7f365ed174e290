package io.cloudauth.bootmatrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param feature its version, such as 17
 * @param java its command
 */
record Jdk(int feature, Path java) {

    /** The one that runs this test, and the newest of those that are installed beside it. */
    static List<Jdk> thisAndNewest() {
        Path home = Path.of(System.getProperty("java.home"));
        Jdk running = new Jdk(Runtime.version().feature(), home.resolve("bin/java"));
        try (Stream<Path> beside = Files.list(home.toRealPath().getParent())) {
            return beside.filter(each -> Files.isExecutable(each.resolve("bin/java")))
                    .filter(each -> Files.isRegularFile(each.resolve("release")))
                    .map(
                            each ->
                                    new Jdk(
                                            feature(each.resolve("release")),
                                            each.resolve("bin/java")))
                    .max(Comparator.comparingInt(Jdk::feature))
                    .filter(newest -> newest.feature() > running.feature())
                    .map(newest -> List.of(running, newest))
                    .orElse(List.of(running));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int feature(Path release) {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(release)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Runtime.Version.parse(version).feature();
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }
}
