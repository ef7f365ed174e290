package io.cloudauth.conformance.consumer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An application of the build, and what Maven gave it.
 *
 * @param directory where it stands
 */
record Consumer(Path directory) {

    /** Declares cloudauth-core and nothing else. */
    static final Consumer NEWEST = named("newest");

    /** The same with the HTTP client of Spring Boot 3.5.0. */
    static final Consumer OLDEST_HTTP = named("oldest-http");

    /** Declares the vendor's SDK before cloudauth-core. */
    static final Consumer SDK_FIRST = named("sdk-first");

    /** Declares the vendor's SDK after cloudauth-core. */
    static final Consumer SDK_LAST = named("sdk-last");

    private static final String PROGRAM = "io.cloudauth.consumer.OneCall";

    private static Consumer named(String name) {
        String consumers =
                Objects.requireNonNull(
                        System.getProperty("consumers.directory"), "consumers.directory");
        return new Consumer(Path.of(consumers, name));
    }

    /** What a process printed and how it ended. */
    record Run(int exit, List<String> printed, String complaints) {}

    /** The jars of its runtime class path. */
    List<Path> jars() {
        return Stream.of(read("class-path.txt").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }

    /** The names of these jars. */
    List<String> names() {
        return jars().stream().map(jar -> jar.getFileName().toString()).toList();
    }

    /** The lines of its dependency tree, in which Maven also tells what it managed. */
    List<String> tree() {
        return read("tree.txt").lines().toList();
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve("target").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the small program on its class path alone. */
    Run run(Path java, List<String> arguments) throws IOException, InterruptedException {
        return run(java, List.of(), Map.of(), arguments);
    }

    /** The same with options of the JVM and an environment. */
    Run run(
            Path java,
            List<String> options,
            Map<String, String> environment,
            List<String> arguments)
            throws IOException, InterruptedException {
        Path program = NEWEST.directory.resolve("target/classes");
        return run(java, program, PROGRAM, options, environment, arguments);
    }

    /** Runs the vendor's client on this class path, in an environment. */
    Run runStockCall(Path java, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        Path program = Path.of("target/test-classes").toAbsolutePath();
        return run(java, program, StockCall.class.getName(), List.of(), environment, arguments);
    }

    private Run run(
            Path java,
            Path classes,
            String program,
            List<String> options,
            Map<String, String> environment,
            List<String> arguments)
            throws IOException, InterruptedException {
        List<String> classPath = new ArrayList<>();
        classPath.add(classes.toString());
        jars().forEach(jar -> classPath.add(jar.toString()));
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), program));
        command.addAll(arguments);
        Path complaints = Files.createTempFile("consumer", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> printed = process.inputReader().lines().toList();
        Run run = new Run(process.waitFor(), printed, Files.readString(complaints));
        Files.delete(complaints);
        return run;
    }
}
