package io.cloudauth.core;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.HealthyService;
import io.cloudauth.core.fault.Submission;
import io.cloudauth.core.fault.TestCertificates;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Timeouts;
import io.cloudauth.model.VerifyResult;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A service that a row of the fault matrix spoils, and a client with one connection and a time of
 * its own.
 */
final class Scene implements Closeable {
    static final TestCertificates AUTHORITY = new TestCertificates();
    static final String SECRET = "canary-secret";

    static final BizId BIZ_ID = BizId.of("order-1");

    enum Way {
        PLAIN,
        TLS
    }

    private static final SSLContext CERTIFICATE = AUTHORITY.server("localhost", "127.0.0.1");
    private static final SSLContext TRUST = AUTHORITY.client();

    private final CompletableFuture<CompletableFuture<?>> call = new CompletableFuture<>();
    private final Thread caller = Thread.currentThread();
    private final Way way;
    private final VirtualTime time = new VirtualTime();
    private final BlockingQueue<CallEvent> events = new LinkedBlockingQueue<>();
    private final Diary diary = new Diary();
    private final List<Closeable> toClose = new ArrayList<>();
    private final CloudAuth.Builder builder = CloudAuth.builder();
    private Consumer<HttpOptions.Builder> http = h -> h.maxConnections(1);
    private FaultServer server;
    private volatile long markedAt;
    private boolean heals = true;
    private Consumer<Scene> before = scene -> {};
    private @Nullable CloudAuthClient client;

    Scene(Way way) {
        this.way = way;
        this.server = opened(way == Way.PLAIN ? FaultServer.plain() : FaultServer.tls(CERTIFICATE));
        server.usually(HealthyService::withoutLastingTokens);
        builder.time(time)
                .endpoint(server.uri())
                .credentials(CredentialsProviders.accessKey("id", SECRET))
                .bizType("scene")
                .submissionLog(diary)
                .listener(events::add);
        if (way == Way.TLS) {
            http = http.andThen(h -> h.sslContext(TRUST));
        }
    }

    FaultServer server() {
        return server;
    }

    VirtualTime time() {
        return time;
    }

    BlockingQueue<CallEvent> events() {
        return events;
    }

    /** What is written down of submissions. */
    Diary diary() {
        return diary;
    }

    /** Anything else that a row changes about its client. */
    CloudAuth.Builder client(Consumer<CloudAuth.Builder> settings) {
        settings.accept(builder);
        return builder;
    }

    void http(Consumer<HttpOptions.Builder> more) {
        http = http.andThen(more);
    }

    void timeouts(Consumer<Timeouts.Builder> timeouts) {
        builder.timeouts(timeouts);
    }

    void script(Act act, int times) {
        server.then(Collections.nCopies(times, act).toArray(Act[]::new));
    }

    /** Another address, at which no request can be counted. */
    void endpoint(String address) {
        builder.endpoint(address);
    }

    /** Another server as the one that is called and counts. */
    void server(FaultServer other) {
        server = opened(other);
        server.usually(HealthyService::withoutLastingTokens);
        builder.endpoint(other.uri());
    }

    /** A proxy, which counts in place of the service behind it. */
    FaultServer proxyFor(String service) {
        FaultServer proxy = opened(FaultServer.plain());
        http(h -> h.proxy("http://127.0.0.1:" + proxy.port()).sslContext(TRUST));
        builder.endpoint("https://" + service);
        server = proxy;
        return proxy;
    }

    <T extends Closeable> T opened(T resource) {
        toClose.add(resource);
        return resource;
    }

    /** What happens with the client before the call that counts. */
    void before(Consumer<Scene> event) {
        before = before.andThen(event);
    }

    CloudAuthClient client() {
        if (client == null) {
            throw new IllegalStateException("not open yet");
        }
        return client;
    }

    /** Makes the client, and lets happen what comes before the call that counts. */
    CloudAuthClient open() {
        client = builder.http(http).build();
        before.accept(this);
        events.clear();
        return client;
    }

    /** A further call, which has all the time that a busy machine may need. */
    VerifyResult next() {
        Duration minute = Duration.ofMinutes(1);
        return client().describeVerifyResult(
                        r ->
                                r.bizId(BizId.of("next"))
                                        .timeouts(
                                                t ->
                                                        t.connect(minute)
                                                                .response(minute)
                                                                .total(minute)));
    }

    /** Ends everything, so that what the server has seen is final. */
    void settle() throws IOException, InterruptedException {
        client().close();
        server.settle();
    }

    /** How many attempts of this operation may have arrived at the server's socket. */
    int seen(Operation operation) {
        List<Submission> whole = server.submissions();
        long own = whole.stream().filter(s -> isAttempt(s, operation)).count();
        int broken = server.begun() - whole.size();
        return (int) own + broken;
    }

    private static boolean isAttempt(Submission request, Operation operation) {
        String bizId = request.parameter("BizId");
        return request.parameter("Action").equals(operation.action())
                && (bizId.isEmpty() || bizId.equals(BIZ_ID.value()));
    }

    /** How many connections came in. */
    int connections() {
        return server.accepted();
    }

    /** The caller ends its call now. */
    void mark() {
        markedAt = System.nanoTime();
    }

    /** How long ago that was; empty where it was not. */
    OptionalLong millisSinceMarked() {
        long then = markedAt;
        return then == 0
                ? OptionalLong.empty()
                : OptionalLong.of((System.nanoTime() - then) / 1_000_000);
    }

    void closeClient() {
        heals = false;
        client().close();
    }

    /** What is wrong stays so. */
    void doesNotHeal() {
        heals = false;
    }

    /** Whether a further call succeeds once the server is in good health again. */
    boolean heals() {
        return heals;
    }

    /** The future that counts. */
    void called(CompletableFuture<?> future) {
        boolean unused = call.complete(future);
    }

    /** Cancels that future, once it is there. */
    void cancel() {
        call.join().cancel(true);
    }

    /** The thread whose call counts. */
    Thread caller() {
        return caller;
    }

    URI uri() {
        return server.uri();
    }

    Way way() {
        return way;
    }

    @Override
    public void close() throws IOException {
        if (client != null) {
            client.close();
        }
        for (Closeable resource : toClose) {
            resource.close();
        }
    }
}
