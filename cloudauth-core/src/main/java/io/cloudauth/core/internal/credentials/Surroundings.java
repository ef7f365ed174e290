package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.time.Time;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a process finds around it: variables, properties, the user's home, time and chance. One
 * value, so that sources can be shown other surroundings. Safe to share between threads.
 */
public final class Surroundings {
    /**
     * Reads the files of every source of this process: a file system that hangs holds these threads
     * and no more, however many sources are made.
     */
    private static final WorkerPool FILES = new WorkerPool("cloudauth-files", 4);

    private final transient Function<String, @Nullable String> environment;
    private final transient Function<String, @Nullable String> properties;
    private final transient Path home;
    private final Time time;
    private final RandomGenerator random;
    private final WorkerPool files;

    /**
     * Other surroundings than those of this process.
     *
     * @param random cryptographically strong: nonces are drawn from it
     */
    public Surroundings(
            Function<String, @Nullable String> environment,
            Function<String, @Nullable String> properties,
            Path home,
            Time time,
            RandomGenerator random) {
        this(environment, properties, home, time, random, new WorkerPool("cloudauth-files", 4));
    }

    private Surroundings(
            Function<String, @Nullable String> environment,
            Function<String, @Nullable String> properties,
            Path home,
            Time time,
            RandomGenerator random,
            WorkerPool files) {
        this.environment = environment;
        this.properties = properties;
        this.home = home;
        this.time = time;
        this.random = random;
        this.files = files;
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System::getenv,
                System::getProperty,
                Path.of(System.getProperty("user.home", "")),
                Time.system(),
                new SecureRandom(),
                FILES);
    }

    /** An environment variable; null where it is not set or blank. */
    public @Nullable String variable(String name) {
        return filled(environment.apply(name));
    }

    /** Whether an environment variable says {@code true}. */
    public boolean isTrue(String variable) {
        return "true".equalsIgnoreCase(environment.apply(variable));
    }

    /** A system property; null where it is not set or blank. */
    public @Nullable String property(String name) {
        return filled(properties.apply(name));
    }

    /** The user's home directory. */
    public Path home() {
        return home;
    }

    public Time time() {
        return time;
    }

    public RandomGenerator random() {
        return random;
    }

    /** What files are read on: one for each source that reads one. */
    public WorkerPool file() {
        return files.part(1);
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Shows no variable. */
    @Override
    public String toString() {
        return "Surroundings";
    }
}
