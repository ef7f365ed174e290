package io.cloudauth.conformance.consumer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The Java platforms of this machine. */
final class JavaCommands {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /**
     * A platform.
     *
     * @param java its command
     * @param feature its version
     */
    record Installed(Path java, int feature) {}

    private JavaCommands() {}

    /** The one that runs the tests. */
    static Installed own() {
        return new Installed(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Runtime.version().feature());
    }

    /**
     * That, and the newest that is installed where Linux distributions put them, if it is newer.
     */
    static Stream<Installed> ownAndNewest() {
        Optional<Installed> newest =
                installed().stream()
                        .max(Comparator.comparingInt(Installed::feature))
                        .filter(installed -> installed.feature > own().feature);
        return Stream.concat(Stream.of(own()), newest.stream());
    }

    private static List<Installed> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .map(home -> new Installed(home.resolve("bin/java"), feature(home)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the platform's release file says; 0 where it says nothing. */
    private static int feature(Path home) {
        Properties release = new Properties();
        Path file = home.resolve("release");
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                release.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }
}
