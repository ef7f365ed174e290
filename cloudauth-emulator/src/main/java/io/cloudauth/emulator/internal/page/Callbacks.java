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
 * A sender of callbacks. It notifies the caller once that a verification has a verdict, if the
 * request for the token has a CallbackUrl. It sends to loopback and to allowed hosts only.
 *
 * <p>The vendor does not document the form of the callback. The emulator sends a POST with the
 * BizType and the BizId. The callback contains no result: the caller must query it. Thread-safe.
 */
public final class Callbacks implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_IN_FLIGHT = 64;

    private final Set<String> allowedHosts;
    private final Journal journal;
    private final Clock clock;
    private final Semaphore slots = new Semaphore(MAX_IN_FLIGHT);
    private final ExecutorService threads;
    private @Nullable HttpClient client;

    /** Creates a sender that may send to loopback and to these hosts. */
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

    /** Notifies the caller of a verdict. Does not wait for the response. */
    public void notifyCaller(Verification verification) {
        String link = verification.flowOptions().callbackUrl();
        if (link == null) {
            return;
        }
        URI target = allowedTarget(link);
        if (target == null) {
            record(verification, 0, "refused");
        } else if (slots.tryAcquire()) {
            send(verification, target);
        } else {
            record(verification, 0, "dropped");
        }
    }

    private @Nullable URI allowedTarget(String link) {
        URI target;
        try {
            target = URI.create(link);
        } catch (IllegalArgumentException e) {
            return null;
        }
        String scheme = target.getScheme();
        String host = target.getHost();
        boolean isHttp = "http".equals(scheme) || "https".equals(scheme);
        boolean allowed =
                host != null
                        && (Loopback.isLiteral(host)
                                || allowedHosts.contains(host.toLowerCase(Locale.ROOT)));
        return isHttp && allowed && target.getUserInfo() == null ? target : null;
    }

    private void send(Verification verification, URI target) {
        String form =
                "BizType="
                        + PercentEncoding.encode(verification.bizType())
                        + "&BizId="
                        + PercentEncoding.encode(verification.bizId());
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            threads.execute(() -> send(verification, request));
        } catch (RejectedExecutionException e) {
            slots.release();
        }
    }

    private void send(Verification verification, HttpRequest request) {
        try {
            HttpResponse<InputStream> response =
                    client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            record(verification, response.statusCode(), null);
            // do not read the body: the timeout covers the headers only
            response.body().close();
        } catch (IOException e) {
            record(verification, 0, "failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            slots.release();
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
