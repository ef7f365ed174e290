package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.time.Time;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a process: environment variables, system properties, the user's home
 * directory, time and random numbers. It is one object, so that tests can replace it. Safe to share
 * between threads.
 */
public final class Environment {
    /**
     * Threads that read the files of every source of this process. A file system that hangs blocks
     * only these threads, however many sources there are.
     */
    private static final WorkerPool FILES = new WorkerPool("cloudauth-files", 4);

    private final transient Function<String, @Nullable String> variables;
    private final transient Function<String, @Nullable String> properties;
    private final transient Path home;
    private final Time time;
    private final RandomGenerator random;
    private final WorkerPool files;

    /**
     * Creates an environment that is independent of this process.
     *
     * @param random cryptographically strong, because nonces are generated from it
     */
    public Environment(
            Function<String, @Nullable String> variables,
            Function<String, @Nullable String> properties,
            Path home,
            Time time,
            RandomGenerator random) {
        this(variables, properties, home, time, random, new WorkerPool("cloudauth-files", 4));
    }

    private Environment(
            Function<String, @Nullable String> variables,
            Function<String, @Nullable String> properties,
            Path home,
            Time time,
            RandomGenerator random,
            WorkerPool files) {
        this.variables = variables;
        this.properties = properties;
        this.home = home;
        this.time = time;
        this.random = random;
        this.files = files;
    }

    /** Returns the environment of this process. */
    public static Environment ofProcess() {
        return new Environment(
                System::getenv,
                System::getProperty,
                Path.of(System.getProperty("user.home", "")),
                Time.system(),
                new SecureRandom(),
                FILES);
    }

    /** Returns an environment variable; null if it is not set or blank. */
    public @Nullable String variable(String name) {
        return nonBlank(variables.apply(name));
    }

    /** Returns whether an environment variable is {@code true}, in upper or lower case. */
    public boolean isTrue(String variable) {
        return "true".equalsIgnoreCase(variables.apply(variable));
    }

    /** Returns a system property; null if it is not set or blank. */
    public @Nullable String property(String name) {
        return nonBlank(properties.apply(name));
    }

    /** Returns the user's home directory. */
    public Path home() {
        return home;
    }

    public Time time() {
        return time;
    }

    public RandomGenerator random() {
        return random;
    }

    /** Returns the workers for reading files: one thread for each source that reads a file. */
    public WorkerPool file() {
        return files.part(1);
    }

    private static @Nullable String nonBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return "Environment";
    }
}
