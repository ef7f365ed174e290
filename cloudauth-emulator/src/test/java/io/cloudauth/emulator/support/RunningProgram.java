package io.cloudauth.emulator.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The emulator as a process of its own. */
public final class RunningProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final String firstLine;

    /** Starts it on a free port, and returns once it answers. */
    public RunningProgram(List<String> javaOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.cloudauth.emulator.Program",
                        "--port",
                        "0"));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        firstLine = String.valueOf(out.readLine());
    }

    /** The first line that it printed. */
    public String firstLine() {
        return firstLine;
    }

    /** Where it listens. */
    public String endpoint() {
        return firstLine.replaceAll(".*(https?://[0-9.:]+) .*", "$1");
    }

    /** The port that it listens on. */
    public int port() {
        return URI.create(endpoint()).getPort();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Reads something of its control interface. */
    public Answer get(String path) {
        return Rpc.send(
                HttpRequest.newBuilder(URI.create(endpoint() + "/_emulator/" + path)).build());
    }

    /** Ends it, and returns what else it printed. */
    public String end() throws IOException, InterruptedException {
        process.toHandle().destroy(); // leaves what it printed to be read
        StringBuilder rest = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            rest.append(line).append('\n');
        }
        process.waitFor();
        return rest.toString();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
