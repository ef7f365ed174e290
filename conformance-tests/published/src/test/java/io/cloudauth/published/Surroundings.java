package io.cloudauth.published;

import java.nio.file.Path;
import java.util.Objects;

/** Where things are: told by the build. */
final class Surroundings {

    static final Path ROOT = path("project.root");
    static final Path WORK = path("work.directory");
    static final Path USERS_REPOSITORY = path("users.repository");
    static final String MAVEN = text("maven.command");
    static final String VERSION = text("project.version");

    private Surroundings() {}

    private static Path path(String property) {
        return Path.of(text(property)).toAbsolutePath().normalize();
    }

    private static String text(String property) {
        return Objects.requireNonNull(System.getProperty(property), property);
    }
}
