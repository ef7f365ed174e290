package io.cloudauth.emulator.internal.page;

import io.cloudauth.emulator.internal.face.FaceOutcome;
import io.cloudauth.emulator.internal.face.FaceSession;
import io.cloudauth.emulator.internal.journal.Entry;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.verification.Verification;
import io.cloudauth.emulator.internal.web.CallbackHosts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A sender of callbacks. It notifies the caller that a verification has a verdict, if the request
 * that started it has a CallbackUrl. It sends to loopback and to allowed hosts only. Thread-safe.
 */
public final class Callbacks implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_IN_FLIGHT = 64;
    private static final int ACCEPTED = 200;

    private final CallbackHosts hosts;
    private final Journal journal;
    private final Clock clock;
    private final Semaphore slots = new Semaphore(MAX_IN_FLIGHT);
    private final ExecutorService threads;
    private @Nullable HttpClient client;

    /** Creates a sender that may send to these hosts. */
    public Callbacks(CallbackHosts hosts, Journal journal, Clock clock) {
        this.hosts = hosts;
        this.journal = journal;
        this.clock = clock;
        this.threads =
                Executors.newCachedThreadPool(
                        task -> {
                            Thread thread = new Thread(task, "cloudauth-emulator-callback");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Notifies the caller of a verdict in the legacy product. Does not wait for the response. */
    public void notifyCaller(Verification verification) {
        notifyCaller(Callback.of(verification));
    }

    /**
     * Notifies the caller of a verdict in the financial-grade product. Does not wait for the
     * response. If the response does not have status 200, the callback is sent once again.
     */
    public void notifyCaller(FaceSession session) {
        FaceOutcome verdict = session.outcome();
        if (verdict != null) {
            notifyCaller(Callback.of(session, verdict));
        }
    }

    private void notifyCaller(@Nullable Callback callback) {
        if (callback == null) {
            return;
        }
        URI target = hosts.target(callback.link());
        if (target == null) {
            record(callback, 0, "refused");
        } else if (slots.tryAcquire()) {
            send(callback, target);
        } else {
            record(callback, 0, "dropped");
        }
    }

    private void send(Callback callback, URI target) {
        HttpRequest request = callback.request(target).timeout(TIMEOUT).build();
        try {
            threads.execute(() -> send(callback, request));
        } catch (RejectedExecutionException e) {
            slots.release();
        }
    }

    private void send(Callback callback, HttpRequest request) {
        try {
            int attempts = 0;
            boolean accepted = false;
            while (!accepted && attempts < callback.maxAttempts()) {
                attempts++;
                accepted = attempt(callback, request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            slots.release();
        }
    }

    /** Sends a callback. Returns whether the response has status 200. */
    private boolean attempt(Callback callback, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<InputStream> response =
                    client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            record(callback, response.statusCode(), null);
            // do not read the body: the timeout covers the headers only
            response.body().close();
            return response.statusCode() == ACCEPTED;
        } catch (IOException e) {
            record(callback, 0, "failed");
            return false;
        }
    }

    private synchronized HttpClient client() {
        HttpClient current = client;
        if (current == null) {
            current =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .connectTimeout(TIMEOUT)
                            .proxy(HttpClient.Builder.NO_PROXY)
                            .build();
            client = current;
        }
        return current;
    }

    private void record(Callback callback, int status, @Nullable String fault) {
        journal.add(
                new Entry(
                        clock.instant(),
                        "callback",
                        callback.method(),
                        "none",
                        callback.journalParameters(),
                        status,
                        null,
                        Map.of(),
                        0,
                        fault));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
