package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import io.cloudauth.emulator.support.RunningProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program in a heap of 64 MB, which ends at the first OutOfMemoryError. */
@Tag("slow")
@Timeout(600)
class SmallHeapTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGE = 8 * MEGABYTE - 2_000;
    private static final int CALLS = 1_000;
    private static final int CONNECTIONS = 32;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private RunningProgram program;

    @BeforeEach
    void start() throws Exception {
        program = new RunningProgram(List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"));
    }

    @AfterEach
    void close() throws Exception {
        program.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String signed(String name, String value) {
        // signed otherwise: what is signed is computed before it is refused
        return Rpc.call(program, "VerifyMaterial").with("Signature", "another").form()
                + "&"
                + name
                + "="
                + value;
    }

    private static byte[] post(String path, String headers, byte[] body) {
        byte[] head =
                bytes(
                        "POST "
                                + path
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + headers
                                + "Content-Length: "
                                + body.length
                                + "\r\nConnection: close\r\n\r\n");
        return joined(head, body);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** One of each kind of request that could take much memory. */
    private Map<String, byte[]> requests() {
        Map<String, byte[]> all = new ConcurrentHashMap<>();
        all.put("long value", post("/", FORM, bytes(signed("Unknown", "a".repeat(LARGE)))));
        all.put("encoded value", post("/", FORM, bytes(signed("Unknown", "*".repeat(LARGE)))));
        all.put(
                "escaped value",
                post("/", FORM, bytes(signed("FaceImageUrl", "%2A".repeat(LARGE / 3)))));
        all.put("long name", post("/", FORM, bytes(signed("n".repeat(LARGE), "a"))));
        all.put("many parameters", post("/", FORM, bytes(signed("a", "&b=".repeat(LARGE / 3)))));
        all.put("Chinese value", post("/", FORM, bytes(signed("Name", "张".repeat(LARGE / 3)))));
        all.put("half Chinese", post("/", FORM, bytes(signed("a", "张" + "a".repeat(LARGE)))));
        all.put(
                "control",
                post(
                        "/_emulator/faults",
                        "Content-Type: application/json\r\n",
                        bytes("{\"a\":\"" + "a".repeat(LARGE) + "\"}")));
        byte[] chunk = bytes(signed("Unknown", "a".repeat(LARGE)));
        all.put(
                "chunked",
                joined(
                        joined(
                                bytes(
                                        "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                                + FORM
                                                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                                                + Integer.toHexString(chunk.length)
                                                + "\r\n"),
                                chunk),
                        bytes("\r\n0\r\n\r\n")));
        all.put(
                "picture",
                joined(
                        bytes(
                                "PUT /cloudauth-emulator/prod/a HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                        + "Authorization: OSS a:b\r\nContent-Length: "
                                        + 2 * MEGABYTE
                                        + "\r\nConnection: close\r\n\r\n"),
                        new byte[2 * MEGABYTE]));
        all.put(
                "long query",
                bytes(
                        "GET /?Action="
                                + "a".repeat(60_000)
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
        all.put(
                "long headers",
                bytes(
                        "GET /?Action=a HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                                + ("X: " + "a".repeat(15_000) + "\r\n").repeat(8)
                                + "\r\n"));
        all.put(
                "journal",
                bytes(
                        "GET /_emulator/calls HTTP/1.1\r\nHost: 127.0.0.1:"
                                + program.port()
                                + "\r\nConnection: close\r\n\r\n"));
        return all;
    }

    private Rpc material(String bizId) {
        return Rpc.call(program, "VerifyMaterial")
                .with("BizType", "RPMin")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", TestIdCards.passed())
                .with("FaceImageUrl", "https://cdn.example/face.jpg");
    }

    private String exchange(byte[] request) throws IOException {
        try (RawHttp client = new RawHttp(program.port())) {
            return client.patient().send(request).end().readAll();
        }
    }

    @Test
    void aThousandLargeCallsAtOnceTakeNoMoreMemoryThanThereIs() throws Exception {
        List<Map.Entry<String, byte[]>> kinds = List.copyOf(requests().entrySet());
        Map<String, Integer> refused = new ConcurrentHashMap<>();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            Map.Entry<String, byte[]> kind = kinds.get(i % kinds.size());
            calls.add(
                    clients.submit(
                            () -> {
                                String answer = exchange(kind.getValue());
                                assertThat(answer)
                                        .as(kind.getKey())
                                        .containsPattern("^HTTP/1.1 (200|4..|503) ");
                                if (answer.startsWith("HTTP/1.1 503")) {
                                    assertThat(answer).contains("too many large requests");
                                    refused.merge(kind.getKey(), 1, Integer::sum);
                                }
                                return null;
                            }));
        }
        for (Future<?> call : calls) {
            call.get();
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(refused).as("each waited for its turn, and got it").isEmpty();
        assertThat(program.get("health").status()).isEqualTo(200);
        Answer verified =
                material("after")
                        .with("FaceImageUrl", "https://cdn.example/" + "a".repeat(LARGE / 2))
                        .send();
        assertThat(verified.json().text("VerifyStatus")).isEqualTo("1");
        assertThat(program.get("calls?limit=1").json().text("calls", 0, "parameters", "BizId"))
                .isEqualTo("after");
        assertThat(program.end()).doesNotContain("OutOfMemory", "the emulator failed");
    }

    @Test
    void largeBodiesThatStopInTheMiddleKeepNobodyOut() throws Exception {
        List<RawHttp> halves = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            halves.add(
                    new RawHttp(program.port())
                            .send(
                                    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8000000\r\n\r\n")
                            .send(new byte[MEGABYTE]));
        }
        assertThat(material("small").send().status()).isEqualTo(200);
        assertThat(material("large").with("Unknown", "a".repeat(LARGE / 2)).send().status())
                .isEqualTo(200);
        assertThat(halves.get(0).readUntil("for memory")).startsWith("HTTP/1.1 408");
        for (RawHttp client : halves) {
            client.close();
        }
    }

    @Test
    void theOldestCallsGiveWayToNewerOnesByTheirBytesAndNothingIsChargedLess() {
        int calls = 600;
        for (int i = 0; i < calls; i++) {
            material("call-" + i)
                    .with("FaceImageUrl", "https://cdn.example/" + "a".repeat(7_000))
                    .send();
        }
        Json journal = program.get("calls").json();
        assertThat((Long) journal.at("oldest")).isGreaterThan(calls / 2);
        assertThat(journal.at("calls", 0, "number")).isEqualTo(journal.at("oldest"));
        assertThat(journal.at("charged")).isEqualTo((long) calls);
    }

    @Test
    void whatManyVerificationsKeepGivesWayToo() throws Exception {
        String kept = "k".repeat(4_000);
        for (int i = 0; i < 3_000; i++) {
            Answer begun =
                    Rpc.call(program, "DescribeVerifyToken")
                            .with("BizType", "RPBasic")
                            .with("BizId", "verification-" + i)
                            .with("Name", kept)
                            .with("PassedRedirectUrl", kept)
                            .with("FailedRedirectUrl", kept)
                            .with("CallbackUrl", kept)
                            .with("CallbackSeed", kept)
                            .send();
            assertThat(begun.status()).isEqualTo(200);
        }
        assertThat(program.end()).doesNotContain("OutOfMemory");
    }
}
