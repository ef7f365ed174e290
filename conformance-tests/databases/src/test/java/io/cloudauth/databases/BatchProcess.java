package io.cloudauth.databases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A manager or a worker of {@code examples/batch}, from its executable jar. */
final class BatchProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    /**
     * Starts a process.
     *
     * @param role manager or worker
     * @param environment the address of the database
     * @param options more options of Spring Boot
     */
    BatchProcess(String role, Path output, Map<String, String> environment, List<String> options)
            throws IOException {
        this.output = output;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx160m", "-jar"));
        command.add(System.getProperty("batch.jar"));
        command.addAll(List.of("--spring.profiles.active=" + role, "--server.port=0"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        process =
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                        .start();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Waits until it has printed a text. */
    void awaitOutput(String text) throws IOException, InterruptedException {
        while (!output().contains(text)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended before it printed " + text);
            }
            Thread.sleep(100);
        }
    }

    /** Waits until the process has exited, and returns its exit code. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** By SIGTERM, and waits for its end. */
    void terminate() {
        process.destroy();
        Process unused = process.onExit().join();
    }

    /** By SIGKILL, so that it can do nothing about it. */
    void kill() {
        Process unused = process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
