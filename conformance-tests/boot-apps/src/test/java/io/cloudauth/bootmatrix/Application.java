package io.cloudauth.bootmatrix;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An application that runs as a jar in a process of its own. All that it prints is kept. */
final class Application implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> started = new CompletableFuture<>();
    private final Thread reader;

    private Application(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of the application");
        this.reader.start();
    }

    static Application start(
            Jdk jdk, String boot, Map<String, String> environment, List<String> arguments)
            throws IOException {
        Path jar =
                Path.of(System.getProperty("boot.applications"))
                        .resolve("boot-" + boot)
                        .resolve("target/application.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "no application for Spring Boot " + boot + ": mvn verify -Pboot-matrix");
        }
        List<String> command =
                new ArrayList<>(List.of(jdk.java().toString(), "-Xmx256m", "-jar", jar.toString()));
        command.add("--server.port=0");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ALIBABA_CLOUD_"));
        builder.environment().putAll(environment);
        return new Application(builder.start());
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher port = PORT.matcher(line);
                if (port.find()) {
                    started.complete(Integer.valueOf(port.group(1)));
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        started.completeExceptionally(new IllegalStateException("it did not start"));
    }

    /** What it answers on this path, once it has started. */
    HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + started.get() + path))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** What it answers on this path, which must be well. */
    String body(String path) throws Exception {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " gave " + response.statusCode());
        }
        return response.body();
    }

    /** All that it has printed. */
    String output() {
        return String.join("\n", output);
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    /** Ends it as an operator would. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
