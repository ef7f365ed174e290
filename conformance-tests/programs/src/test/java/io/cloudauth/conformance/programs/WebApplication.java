package io.cloudauth.conformance.programs;

import io.cloudauth.conformance.canary.Canaries;
import io.cloudauth.conformance.canary.Stage;
import io.cloudauth.conformance.canary.Tap;
import io.cloudauth.conformance.canary.Told;
import java.io.BufferedReader;
import java.io.IOException;
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

/**
 * The example of a web application, as it is shipped and in the profile in which it serves
 * customers, with everything logged at TRACE that its own settings do not pin. A tap stands before
 * it, as a proxy does.
 */
final class WebApplication implements AutoCloseable {

    static final String LOG = "log, ";

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    /** A line of the log, with the name of its logger. */
    private static final Pattern LINE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\S+ +[A-Z]+ \\d+ --- (?:\\[.*?] )+(\\S+) +: .*");

    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Tap proxy = new Tap(port::join);
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Path folder;
    private final Process process;
    private final Thread reader;

    private WebApplication(String profiles, Stage stage, Path folder, String... more)
            throws IOException {
        this.folder = folder;
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--h5.data=" + folder.resolve("data"),
                                "--h5.ask-gap=1ms",
                                // all visitors come from one address, and one of them often
                                "--h5.limits.address=1000000",
                                "--h5.limits.session=1000000",
                                "--h5.limits.user=1000000",
                                "--h5.limits.day=1000000",
                                "--cloudauth.endpoint=" + stage.endpoint(),
                                "--cloudauth.retry.initial-backoff=1ms",
                                "--cloudauth.retry.max-backoff=2ms",
                                "--logging.level.root=trace",
                                "--logging.charset.console=UTF-8"));
        arguments.addAll(List.of(more));
        Map<String, String> environment =
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        profiles,
                        "H5_PUBLIC_URL",
                        proxy.endpoint(),
                        "CLOUDAUTH_SCENE_ID",
                        "1000000006",
                        "CLOUDAUTH_BIZ_TYPE",
                        "RPH5BioOnly",
                        "ALIBABA_CLOUD_ACCESS_KEY_ID",
                        "canaryAccessKeyId",
                        "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                        Canaries.ACCESS_KEY_SECRET);
        this.process =
                Shipped.process(folder, environment, Shipped.web().command(folder, arguments))
                        .redirectErrorStream(true)
                        .start();
        this.reader = new Thread(this::read, "log of the web application");
        this.reader.start();
    }

    /** Starts it in these profiles, and waits until it can be visited. */
    static WebApplication start(String profiles, Stage stage, Path folder, String... more)
            throws IOException {
        WebApplication application = new WebApplication(profiles, stage, folder, more);
        application.port.join();
        return application;
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    port.complete(Integer.valueOf(started.group(1)));
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
        List<String> all = List.copyOf(lines);
        port.completeExceptionally(
                new IllegalStateException(
                        "it did not start: "
                                + all.subList(Math.max(0, all.size() - 30), all.size())));
    }

    /** Where customers reach it. */
    String site() {
        return proxy.endpoint();
    }

    /** Everything that was sent to it. */
    String received() {
        return proxy.received();
    }

    /** Ends it, and tells all that it wrote: its log by loggers, its database, its files. */
    void tell(Told told) throws Exception {
        stop();
        String logger = "before the first";
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            logger = matcher.matches() ? matcher.group(1) : logger;
            told.text(LOG + logger, line);
        }
        KeptData.tell(folder.resolve("data/h5"), told);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                told.bytes("file " + folder.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends it as an operator would. */
    void stop() {
        process.destroy();
        process.onExit().join();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        proxy.close();
    }
}
