package io.cloudauth.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A local repository below this module's target, into which the project is installed once, and
 * never into that of whoever runs the tests. What others made is taken over from theirs.
 */
final class Repository {

    private static final Path PLACE = Surroundings.WORK.resolve("repository");
    private static final String MODULES =
            "cloudauth-api,cloudauth-core,cloudauth-emulator,cloudauth-junit,cloudauth-spring-starter,cloudauth-bom";

    private static boolean isInstalled;

    private Repository() {}

    static synchronized Path installed() throws IOException, InterruptedException {
        if (isInstalled) {
            return PLACE;
        }
        takeOver(Surroundings.USERS_REPOSITORY);
        Command install =
                Command.run(
                        Surroundings.ROOT,
                        List.of(
                                Surroundings.MAVEN,
                                "-q",
                                "-B",
                                "install",
                                "-Dmaven.repo.local=" + PLACE,
                                "-Dmaven.test.skip",
                                "-Dmaven.javadoc.skip",
                                "-Dspotless.check.skip",
                                "-Dmdep.analyze.skip",
                                "-Denforcer.skip",
                                "-pl",
                                MODULES,
                                "-am"));
        assertThat(install.exit()).as(install.output()).isZero();
        isInstalled = true;
        return PLACE;
    }

    static Path pom(String artifact) {
        return file(artifact, ".pom");
    }

    static Path jar(String artifact) {
        return file(artifact, ".jar");
    }

    private static Path file(String artifact, String ending) {
        String version = Surroundings.VERSION;
        return PLACE.resolve("io/cloudauth")
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ending);
    }

    /** Links rather than copies, where the file system can. */
    private static void takeOver(Path from) throws IOException {
        Files.createDirectories(PLACE);
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        if (from.relativize(directory).startsWith("io/cloudauth")) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(PLACE.resolve(from.relativize(directory)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Path target = PLACE.resolve(from.relativize(file));
                        if (!Files.exists(target)) {
                            link(target, file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void link(Path target, Path file) throws IOException {
        // what Maven rewrites in place must not be shared
        String name = file.getFileName().toString();
        if (name.endsWith(".jar") || name.endsWith(".pom")) {
            try {
                Files.createLink(target, file);
                return;
            } catch (IOException | UnsupportedOperationException e) {
                // another file system: a copy does as well
            }
        }
        Files.copy(file, target);
    }
}
