package io.cloudauth.core;

import static io.cloudauth.core.FaultRow.Letter.F;
import static io.cloudauth.core.FaultRow.Letter.OK;
import static io.cloudauth.core.FaultRow.Letter.R;
import static io.cloudauth.core.FaultRow.Letter.U;
import static io.cloudauth.core.FaultRow.row;

import io.cloudauth.core.FaultRow.Counted;
import io.cloudauth.core.FaultRow.Staging;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.ClosedPort;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.FullBacklog;
import io.cloudauth.core.fault.HealthyService;
import io.cloudauth.core.fault.TestCertificates;
import io.cloudauth.model.BizId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** From the name to the last byte of the request. */
final class ConnectionFaults {
    static final Duration SHORT = Duration.ofMillis(60);
    private static final String SERVICE = "service.example";

    /** More than the buffers of a socket take, so that a cut meets the client while it writes. */
    private static final String LONG_TOKEN = "t".repeat(5 << 20);

    private ConnectionFaults() {}

    static Stream<FaultRow> rows() {
        return Stream.of(opening(), proxy(), tls(), sending(), reused()).flatMap(rows -> rows);
    }

    private static Stream<FaultRow> opening() {
        return Stream.of(
                row("name resolution fails", R, R, "DNS", at("https://cloudauth.invalid"))
                        .over(Way.TLS)
                        .seenAs(Counted.NOTHING),
                row("connection refused", R, R, "CONNECT", nobodyListens()).seenAs(Counted.NOTHING),
                row("connect timeout", R, R, "CONNECT, timed out", fullBacklog())
                        .seenAs(Counted.NOTHING),
                row("no connection free in the pool", F, F, "POOL, timed out", poolExhausted())
                        .seenAs(Counted.NOTHING)
                        .retryable());
    }

    private static Stream<FaultRow> proxy() {
        return Stream.of(
                        row("proxy refuses CONNECT: 502", R, R, "PROXY, HTTP 502", proxy(502)),
                        row("proxy refuses CONNECT: 503", R, R, "PROXY, HTTP 503", proxy(503)),
                        row("proxy refuses CONNECT: 407", F, F, "PROXY, HTTP 407", proxy(407)),
                        row("proxy refuses CONNECT: 403", F, F, "PROXY, HTTP 403", proxy(403)),
                        row("proxy cuts after CONNECT", R, R, "PROXY", proxy(Acts.readThenCut())))
                .map(row -> row.over(Way.TLS).seenAs(Counted.CONNECTIONS));
    }

    private static Stream<FaultRow> tls() {
        TestCertificates strangers = new TestCertificates();
        String local = "localhost";
        return Stream.of(
                        row("TLS handshake cut", R, R, "TLS", act(Acts.cutInHandshake())),
                        row("TLS connection cut at once", R, R, "TLS", act(Acts.closeAtOnce())),
                        row(
                                "TLS handshake silent",
                                R,
                                R,
                                "TLS, timed out",
                                hasty(Acts.silentHandshake())),
                        row("TLS certificate unknown", F, F, "TLS", shows(strangers.server(local))),
                        row(
                                "TLS certificate expired",
                                F,
                                F,
                                "TLS",
                                shows(Scene.AUTHORITY.expiredServer(local))),
                        row(
                                "TLS host name wrong",
                                F,
                                F,
                                "TLS",
                                shows(Scene.AUTHORITY.server("other.example"))))
                .map(row -> row.over(Way.TLS).seenAs(Counted.CONNECTIONS));
    }

    private static Stream<FaultRow> sending() {
        return Stream.of(
                row(
                        "reset while the request is being sent",
                        R,
                        U,
                        "SEND",
                        longRequest(Acts.resetWhileReading())),
                row(
                                "closed while the request is being sent",
                                R,
                                U,
                                "SEND",
                                longRequest(Acts.closeWhileReading()))
                        .over(Way.PLAIN));
    }

    private static Stream<FaultRow> reused() {
        return Stream.of(
                row(
                        "pooled connection closed while idle",
                        OK,
                        OK,
                        "",
                        (scene, times) -> warmedUp(scene, true)),
                row(
                        "pooled connection lost in flight",
                        R,
                        U,
                        "RECEIVE",
                        (scene, times) -> {
                            warmedUp(scene, false);
                            scene.before(s -> s.script(Acts.readThenCut(), times));
                        }));
    }

    /** The server does this to each attempt. */
    static Staging act(Act act) {
        return (scene, times) -> scene.script(act, times);
    }

    /** Short where nothing is hoped for, else long enough for what comes after the fault. */
    static Duration patience(int times) {
        return times == 1 ? Duration.ofMillis(400) : SHORT;
    }

    private static Staging at(String address) {
        return (scene, times) -> scene.endpoint(address);
    }

    private static Staging nobodyListens() {
        return (scene, times) -> {
            String scheme = scene.way() == Way.TLS ? "https" : "http";
            ClosedPort port = scene.opened(new ClosedPort());
            scene.endpoint(scheme + "://127.0.0.1:" + port.number());
        };
    }

    private static Staging fullBacklog() {
        return (scene, times) -> {
            String scheme = scene.way() == Way.TLS ? "https" : "http";
            try {
                int port = scene.opened(new FullBacklog()).port();
                scene.endpoint(scheme + "://127.0.0.1:" + port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            scene.timeouts(t -> t.connect(SHORT));
        };
    }

    private static Staging poolExhausted() {
        return (scene, times) -> {
            scene.http(h -> h.acquireTimeout(SHORT));
            scene.script(Acts.silence(), 1);
            scene.before(
                    s -> {
                        var unused = s.client().async().describeVerifyResult(BizId.of("holder"));
                        await(() -> s.server().awaitBegun(1));
                    });
        };
    }

    private static Staging hasty(Act act) {
        return (scene, times) -> {
            scene.timeouts(t -> t.connect(patience(times)));
            scene.script(act, times);
        };
    }

    private static Staging shows(SSLContext certificate) {
        return (scene, times) -> {
            scene.server(FaultServer.tls(certificate));
            scene.doesNotHeal();
        };
    }

    private static Staging proxy(int status) {
        return proxy(Acts.answer(status, "<html>" + AnswerFaults.QUOTED));
    }

    private static Staging proxy(Act act) {
        return (scene, times) -> {
            FaultServer service =
                    scene.opened(FaultServer.tls(Scene.AUTHORITY.server(SERVICE, "b." + SERVICE)));
            service.usually(HealthyService::withoutLastingTokens);
            FaultServer proxy = scene.proxyFor(SERVICE);
            scene.script(act, times);
            proxy.usually(
                    () ->
                            visit -> {
                                visit.write("HTTP/1.1 200 Connection established\r\n\r\n");
                                visit.passThrough(service.port());
                            });
        };
    }

    private static Staging longRequest(Act act) {
        return (scene, times) -> {
            scene.client(c -> c.credentials(CredentialsProviders.session("id", "s", LONG_TOKEN)));
            scene.script(act, times);
        };
    }

    /**
     * One call has been made, and its connection lies in the pool: closed by the server, or not.
     */
    private static void warmedUp(Scene scene, boolean closed) {
        scene.script(closed ? Acts.answerThenClose(200, AnswerFaults.VERDICT) : healthy(), 1);
        scene.before(
                s -> {
                    s.client().describeVerifyResult(BizId.of("warm-up"));
                    if (closed) {
                        await(() -> s.server().awaitEnded(1));
                    }
                    s.time().advance(Duration.ofSeconds(1));
                });
    }

    private static Act healthy() {
        return Acts.answer(200, AnswerFaults.VERDICT);
    }

    static void await(Waiting waiting) {
        try {
            waiting.run();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @FunctionalInterface
    interface Waiting {
        void run() throws InterruptedException;
    }
}
