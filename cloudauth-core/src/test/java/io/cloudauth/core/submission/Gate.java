package io.cloudauth.core.submission;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before an emulator and sees the submissions: which arrive, and whether two of one
 * verification are there at the same time. One has gone before its answer is given.
 */
public final class Gate implements AutoCloseable {
    private static final Pattern BIZ_ID = Pattern.compile("(?:^|&)(?:BizId|OuterOrderNo)=([^&]*)");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final HttpClient onwards = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> arrived = new ConcurrentHashMap<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final AtomicInteger overlaps = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);

    public Gate() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public CloudAuthEmulator emulator() {
        return emulator;
    }

    /** Keeps every answer back from now on. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    public void release() {
        held.countDown();
    }

    /**
     * The BizId or OuterOrderNo of the next submission that the service has answered; waits for it.
     */
    public String nextAnswer() throws InterruptedException {
        return answers.take();
    }

    public int arrivals() {
        return arrived.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public int arrivals(String bizId) {
        AtomicInteger count = arrived.get(bizId);
        return count == null ? 0 : count.get();
    }

    public int overlaps() {
        return overlaps.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String bizId = bizId(body);
        AtomicInteger here = inside.computeIfAbsent(bizId, id -> new AtomicInteger());
        int now = here.incrementAndGet();
        if (now > 1) {
            int unused = overlaps.incrementAndGet();
        }
        int unused = arrived.computeIfAbsent(bizId, id -> new AtomicInteger()).incrementAndGet();
        try {
            HttpResponse<byte[]> answer = asked(body);
            answers.add(bizId);
            held.await();
            int unusedLeft = here.decrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private HttpResponse<byte[]> asked(String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(emulator.endpoint()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return onwards.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String bizId(String body) {
        Matcher matcher = BIZ_ID.matcher(body);
        return matcher.find() ? URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8) : "";
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
        emulator.close();
    }
}
