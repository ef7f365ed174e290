package io.cloudauth.databases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A JVM of its own, with the classes of this one. */
final class JavaProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    JavaProcess(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(List.of(arguments));
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        output = process.inputReader();
    }

    /** Reads until it says this. */
    void awaitLine(String expected) throws IOException {
        String line;
        do {
            line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("it ended before it said " + expected);
            }
        } while (!line.equals(expected));
    }

    void go() throws IOException {
        try (Writer input = process.outputWriter()) {
            input.write("\n");
        }
    }

    /** What it counted, once it has ended. */
    Map<String, Integer> counts() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        String line;
        while ((line = output.readLine()) != null) {
            int equals = line.lastIndexOf('=');
            if (equals > 0) {
                counts.put(line.substring(0, equals), Integer.valueOf(line.substring(equals + 1)));
            }
        }
        return counts;
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
