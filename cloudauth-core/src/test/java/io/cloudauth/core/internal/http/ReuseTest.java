package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a connection is used again, and when it must not be. */
@Timeout(60)
class ReuseTest {
    private static final String BODY = "{\"RequestId\":\"R\"}";

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @EnumSource
    void one_connection_serves_call_after_call(Wired wired) throws Exception {
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            for (int i = 0; i < 50; i++) {
                HttpAnswer answer = transport.exchange(Wired.billed(server.uri()));
                assertThat(answer.reused()).isEqualTo(i > 0);
            }
            server.then(
                    Acts.chunked("{\"a\":", "1}"),
                    Acts.gzip("{\"a\":2}"),
                    Acts.answer(503, ""),
                    Acts.answer(302, ""));
            assertThat(Wired.text(transport.exchange(Wired.call(server.uri()))))
                    .isEqualTo("{\"a\":1}");
            assertThat(Wired.text(transport.exchange(Wired.call(server.uri()))))
                    .isEqualTo("{\"a\":2}");
            assertThat(transport.exchange(Wired.call(server.uri())).status()).isEqualTo(503);
            assertThat(transport.exchange(Wired.call(server.uri())).status()).isEqualTo(302);
            assertThat(server.accepted()).isEqualTo(1);
            assertThat(transport.connections().leased()).isZero();
            assertThat(transport.connections().available()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_thousand_calls_meet_no_connection_that_was_closed_after_the_answer(Wired wired)
            throws Exception {
        try (FaultServer server = wired.server().usually(() -> Acts.answerThenClose(200, BODY));
                HttpTransport transport = wired.transport()) {
            for (int i = 0; i < 1_000; i++) {
                HttpCall call = i % 2 == 0 ? Wired.call(server.uri()) : Wired.billed(server.uri());
                assertThat(transport.exchange(call).status()).isEqualTo(200);
            }
            assertThat(server.begun()).isEqualTo(1_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nor_does_the_second_call_of_a_client_that_knows_nothing_of_its_server_yet(Wired wired)
            throws Exception {
        try (FaultServer server = wired.server().usually(() -> Acts.answerThenClose(200, BODY))) {
            for (int i = 0; i < 50; i++) {
                try (HttpTransport transport = wired.transport()) {
                    transport.exchange(Wired.billed(server.uri()));
                    assertThat(transport.exchange(Wired.billed(server.uri())).reused()).isFalse();
                }
            }
            assertThat(server.begun()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_billed_call_takes_fresh_connections_for_a_minute_after_a_dead_one(Wired wired)
            throws Exception {
        try (FaultServer server = wired.server();
                HttpTransport transport =
                        new HttpTransport(
                                wired.options().idleTimeout(Duration.ofHours(1)).build(), time)) {
            server.then(Acts.answerThenClose(200, BODY));
            transport.exchange(Wired.billed(server.uri()));
            server.awaitEnded(1);
            assertThat(transport.exchange(Wired.billed(server.uri())).reused())
                    .as("was found dead")
                    .isFalse();

            assertThat(transport.exchange(Wired.billed(server.uri())).reused()).isFalse();
            assertThat(transport.exchange(Wired.call(server.uri())).reused())
                    .as("not billed")
                    .isTrue();
            time.advance(Duration.ofSeconds(59));
            assertThat(transport.exchange(Wired.call(server.uri())).reused()).isTrue();
            assertThat(transport.exchange(Wired.billed(server.uri())).reused()).isFalse();
            time.advance(Duration.ofSeconds(1));
            assertThat(transport.exchange(Wired.billed(server.uri())).reused()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reused_connection_that_dies_before_the_answer_is_distrusted_too(Wired wired)
            throws Exception {
        for (Act death : List.of(Acts.readThenCut(), Acts.readThenReset())) {
            try (FaultServer server = wired.server();
                    HttpTransport transport = new HttpTransport(wired.options().build(), time)) {
                server.then(Acts.answer(200, BODY), death);
                transport.exchange(Wired.billed(server.uri()));
                AttemptFailure lost = FaultsTest.failure(transport, Wired.billed(server.uri()));
                assertThat(lost.fault()).isEqualTo(Fault.ANSWER_CUT);
                transport.exchange(Wired.call(server.uri()));
                assertThat(transport.exchange(Wired.call(server.uri())).reused()).isTrue();
                assertThat(transport.exchange(Wired.billed(server.uri())).reused()).isFalse();
            }
        }
    }

    @Test
    void a_fresh_connection_that_dies_casts_no_doubt_on_others() throws Exception {
        try (FaultServer server = FaultServer.plain().then(Acts.readThenCut());
                HttpTransport transport = new HttpTransport(HttpOptions.builder().build(), time)) {
            FaultsTest.failure(transport, Wired.billed(server.uri()));
            transport.exchange(Wired.billed(server.uri()));
            assertThat(transport.exchange(Wired.billed(server.uri())).reused()).isTrue();
        }
    }

    @Test
    void a_billed_call_uses_no_connection_that_was_idle_over_ten_seconds() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = new HttpTransport(HttpOptions.builder().build(), time)) {
            transport.exchange(Wired.billed(server.uri()));
            time.advance(Duration.ofSeconds(10));
            assertThat(transport.exchange(Wired.billed(server.uri())).reused()).isTrue();
            time.advance(Duration.ofSeconds(10).plusNanos(1));
            assertThat(transport.exchange(Wired.billed(server.uri())).reused()).isFalse();
            time.advance(Duration.ofSeconds(29));
            assertThat(transport.exchange(Wired.call(server.uri())).reused()).isTrue();
            time.advance(Duration.ofSeconds(30));
            assertThat(transport.exchange(Wired.call(server.uri())).reused())
                    .as("idle timeout")
                    .isFalse();
        }
    }

    @Test
    void what_the_server_says_of_its_own_patience_is_kept() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = new HttpTransport(HttpOptions.builder().build(), time)) {
            server.then(
                    Acts.answer(200, "Keep-Alive: timeout=5, max=100\r\n", BODY),
                    Acts.answer(200, "Keep-Alive: timeout=5\r\n", BODY),
                    Acts.answer(200, "Connection: close\r\n", BODY));
            transport.exchange(Wired.call(server.uri()));
            time.advance(Duration.ofSeconds(4));
            assertThat(transport.exchange(Wired.call(server.uri())).reused()).isTrue();
            time.advance(Duration.ofSeconds(5));
            assertThat(transport.exchange(Wired.call(server.uri())).reused()).isFalse();
            assertThat(transport.connections().available()).as("after Connection: close").isZero();
        }
    }

    @Test
    void idle_connections_are_closed_without_a_further_call() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport =
                        Wired.PLAIN.transport(
                                HttpOptions.builder().idleTimeout(Duration.ofMillis(50)))) {
            transport.exchange(Wired.call(server.uri()));
            server.awaitEnded(1);
            while (transport.connections().available() > 0) {
                Thread.onSpinWait(); // the server saw the end a moment before the pool noted it
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_after_an_answer_is_never_taken_for_the_next_one(Wired wired) throws Exception {
        String another = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother";
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            for (int i = 0; i < 20; i++) {
                server.then(Acts.tooLong("mine!", another));
                assertThat(Wired.text(transport.exchange(Wired.call(server.uri()))))
                        .isEqualTo("mine!");
            }
            assertThat(server.accepted()).isEqualTo(20);
        }
    }

    @Test
    void many_threads_share_the_pool_and_never_more_than_it_holds() throws Exception {
        int threads = 16;
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport =
                        Wired.PLAIN.transport(HttpOptions.builder().maxConnections(4))) {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Background<Integer>> calls = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                calls.add(
                        Background.run(
                                () -> {
                                    start.await();
                                    for (int i = 0; i < 100; i++) {
                                        assertThat(
                                                        transport
                                                                .exchange(Wired.call(server.uri()))
                                                                .status())
                                                .isEqualTo(200);
                                    }
                                    return 100;
                                }));
            }
            for (Background<Integer> call : calls) {
                assertThat(call.result()).isEqualTo(100);
            }
            assertThat(server.submissions()).hasSize(threads * 100);
            assertThat(server.accepted()).isLessThanOrEqualTo(4);
            assertThat(transport.connections().leased()).isZero();
        }
    }
}
