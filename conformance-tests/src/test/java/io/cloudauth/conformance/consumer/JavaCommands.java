package io.cloudauth.conformance.consumer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
    static Path own() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The newest that is installed where Linux distributions put them, if it is newer. */
    static Optional<Installed> newer() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .map(home -> new Installed(home.resolve("bin/java"), feature(home)))
                    .filter(installed -> installed.feature > Runtime.version().feature())
                    .max(Comparator.comparingInt(Installed::feature));
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
