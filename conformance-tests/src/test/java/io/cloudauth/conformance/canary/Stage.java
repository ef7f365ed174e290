package io.cloudauth.conformance.canary;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The service with its canaries, and what was let out before it. */
public final class Stage implements AutoCloseable {

    /** Where the emulator shows what arrived. */
    static final String CALLS = "the emulator's calls";

    private final HttpClient http = HttpClient.newHttpClient();
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder()
                    .accessKey("canaryAccessKeyId", Canaries.ACCESS_KEY_SECRET)
                    .start();
    private final Set<Canary> learned = ConcurrentHashMap.newKeySet();
    private final Tap tap = new Tap(emulator::port);

    /** The service itself, for what is to befall calls. */
    public CloudAuthEmulator emulator() {
        return emulator;
    }

    /** Where the service is. */
    public String endpoint() {
        return tap.endpoint();
    }

    /** Whether the service got the person's name and number: what nobody had, nobody could tell. */
    public boolean hasMetThePerson() {
        String received = tap.received();
        return received.contains("=" + URLEncoder.encode(Canaries.NAME, StandardCharsets.UTF_8))
                && received.contains("=" + Canaries.NUMBER);
    }

    /** Returns whether the service received the data of a device and a photo. */
    boolean hasMetTheDevice() {
        String received = tap.received();
        return received.contains(Canaries.AGENT)
                && received.contains(URLEncoder.encode(Canaries.photo(), StandardCharsets.UTF_8));
    }

    /** A further canary, which the service drew. */
    public void isSecret(String name, String value) {
        learned.add(Canary.secret(name, value));
    }

    /** Lets a program speak, and searches what was told: by canary and form, where it was met. */
    public Map<String, Set<String>> caught(Speaker speaker) throws Exception {
        return caught(speaker, new Told());
    }

    /** Lets a program speak, with what was told before. */
    public Map<String, Set<String>> caught(Speaker speaker, Told told) throws Exception {
        try (Ears ears = new Ears(told)) {
            speaker.speak(this, ears.told());
        }
        tellCalls(told);
        List<Canary> canaries = new ArrayList<>(Canaries.given());
        canaries.addAll(Canaries.drawn(tap.sent()));
        canaries.addAll(Canaries.inLinks(tap.sent()));
        canaries.addAll(Canaries.inLinks(tap.received()));
        canaries.addAll(learned);
        Net net = new Net(canaries);
        Map<String, Set<String>> caught = new TreeMap<>();
        told.texts()
                .forEach(
                        (text, where) ->
                                net.search(text)
                                        .forEach(
                                                one ->
                                                        caught.computeIfAbsent(
                                                                        one.toString(),
                                                                        k -> new TreeSet<>())
                                                                .add(where)));
        return caught;
    }

    /** Ends a scene: what the emulator shows of it is told, and then forgotten. */
    public void reset(Told told) {
        tellCalls(told);
        emulator.reset();
    }

    /** What the emulator shows: to people by its control interface, and to tests. */
    private void tellCalls(Told told) {
        for (String shown : List.of("calls", "verifications", "faults")) {
            told.text("the emulator's " + shown, control(shown));
        }
        emulator.calls()
                .forEach(call -> told.text(CALLS + " in Java", call + " " + call.parameters()));
    }

    private String control(String what) {
        URI address = URI.create(emulator.endpoint() + "/_emulator/" + what);
        try {
            return http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes the list down for people: what, in which form, where. */
    public static void write(String file, Map<String, Set<String>> caught) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(caught.size() + " canaries in some form, by where they were first told");
        caught.forEach((what, where) -> lines.add(what + ": " + String.join("; ", where)));
        Path folder = Files.createDirectories(Path.of("target/canary"));
        Files.write(folder.resolve(file), lines);
    }

    @Override
    public void close() {
        tap.close();
        emulator.close();
    }
}
