package io.cloudauth.emulator.internal.page;

import io.cloudauth.emulator.internal.journal.Entry;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.text.PercentEncoding;
import io.cloudauth.emulator.internal.verification.Verification;
import io.cloudauth.emulator.internal.web.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Tells the caller that a verdict is there, once, where the request for the token asked for it, and
 * only on this machine or on hosts that were allowed. How the service calls back is in no public
 * source: this is a plain POST that names the BizType and the BizId, and no more than a hint to
 * ask. Thread-safe.
 */
public final class Callbacks implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int UNDER_WAY = 64;

    private final Set<String> allowedHosts;
    private final Journal journal;
    private final Clock clock;
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final ExecutorService threads;
    private @Nullable HttpClient client;

    /** Calls this machine and these hosts back. */
    public Callbacks(Set<String> allowedHosts, Journal journal, Clock clock) {
        this.allowedHosts = allowedHosts;
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

    /** Tells of a verdict, without waiting for the reply. */
    public void tell(Verification verification) {
        String link = verification.journey().callback();
        if (link == null) {
            return;
        }
        URI target = allowed(link);
        if (target == null) {
            record(verification, 0, "refused");
        } else if (room.tryAcquire()) {
            send(verification, target);
        } else {
            record(verification, 0, "dropped");
        }
    }

    private @Nullable URI allowed(String link) {
        URI target;
        try {
            target = URI.create(link);
        } catch (IllegalArgumentException e) {
            return null;
        }
        String scheme = target.getScheme();
        String host = target.getHost();
        boolean web = "http".equals(scheme) || "https".equals(scheme);
        boolean allowed =
                host != null
                        && (Loopback.isLiteral(host)
                                || allowedHosts.contains(host.toLowerCase(Locale.ROOT)));
        return web && allowed && target.getUserInfo() == null ? target : null;
    }

    private void send(Verification verification, URI target) {
        String form =
                "BizType="
                        + PercentEncoding.encode(verification.bizType())
                        + "&BizId="
                        + PercentEncoding.encode(verification.bizId());
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            threads.execute(() -> send(verification, request));
        } catch (RejectedExecutionException e) {
            room.release();
        }
    }

    private void send(Verification verification, HttpRequest request) {
        try {
            HttpResponse<InputStream> reply =
                    client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            record(verification, reply.statusCode(), null);
            // unread: the time limit ends with the headers, so a body could come for ever
            reply.body().close();
        } catch (IOException e) {
            record(verification, 0, "failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
        }
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .connectTimeout(PATIENCE)
                            .proxy(HttpClient.Builder.NO_PROXY)
                            .build();
            client = known;
        }
        return known;
    }

    private void record(Verification verification, int status, @Nullable String fault) {
        Map<String, Parameters.Parameter> parameters =
                Map.of(
                        "BizType", parameter(verification.bizType()),
                        "BizId", parameter(verification.bizId()));
        journal.add(
                new Entry(
                        clock.instant(),
                        "callback",
                        "POST",
                        "none",
                        parameters,
                        status,
                        null,
                        Map.of(),
                        0,
                        fault));
    }

    private static Parameters.Parameter parameter(String value) {
        return new Parameters.Parameter(value, Parameters.Place.BODY);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
