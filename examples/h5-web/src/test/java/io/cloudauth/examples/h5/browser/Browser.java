package io.cloudauth.examples.h5.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** A headless Chromium. All tests of a JVM share one. */
public final class Browser {
    private static final SingletonSupplier<Browser> SHARED = SingletonSupplier.of(Browser::start);
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final Path profile;
    private final DevTools tools;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> contexts = new ArrayList<>();
    private final String address;

    private Browser(Process process, Path profile, URI socket) {
        this.process = process;
        this.profile = profile;
        this.address = socket.getHost() + ":" + socket.getPort();
        this.tools = new DevTools(http, socket, event -> {});
    }

    /** Returns the path of the browser's program; empty if PATH has none. */
    public static Optional<String> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Returns the browser of this JVM. It ends with the JVM. */
    public static Browser shared() {
        return SHARED.obtain();
    }

    private static Browser start() {
        try {
            Path profile = Files.createTempDirectory("browser");
            Process process =
                    new ProcessBuilder(
                                    program().orElseThrow(),
                                    "--headless=new",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-dev-shm-usage",
                                    "--no-first-run",
                                    "--hide-scrollbars",
                                    "--user-data-dir=" + profile,
                                    "--remote-debugging-port=0")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            Browser browser = new Browser(process, profile, socket(process));
            Runtime.getRuntime().addShutdownHook(new Thread(browser::close, "browser-close"));
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI socket(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.startsWith("DevTools listening on ")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the browser did not start");
        }
        Thread rest = new Thread(() -> lines.lines().forEach(ignored -> {}), "browser-errors");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring("DevTools listening on ".length()).strip());
    }

    /** Creates a visitor with own cookies and this Accept-Language header. */
    public Visitor visitor(String language, Screen screen) {
        String context =
                tools.call("Target.createBrowserContext", Map.of())
                        .path("browserContextId")
                        .asString();
        contexts.add(context);
        String agent = tools.call("Browser.getVersion", Map.of()).path("userAgent").asString();
        return new Visitor(this, context, agent, language, screen);
    }

    /** Closes the tabs of all visitors, and deletes their cookies. */
    public void forgetVisitors() {
        contexts.forEach(
                context ->
                        tools.call(
                                "Target.disposeBrowserContext",
                                Map.of("browserContextId", context)));
        contexts.clear();
    }

    URI newTab(String context) {
        String id =
                tools.call(
                                "Target.createTarget",
                                Map.of("url", "about:blank", "browserContextId", context))
                        .path("targetId")
                        .asString();
        return URI.create("ws://" + address + "/devtools/page/" + id);
    }

    HttpClient http() {
        return http;
    }

    private void close() {
        tools.close();
        // child processes write into the profile until they end
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        helpers.forEach(ProcessHandle::destroy);
        process.onExit().join();
        helpers.forEach(helper -> helper.onExit().join());
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
