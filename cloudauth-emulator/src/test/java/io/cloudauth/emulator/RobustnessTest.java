package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Mutations;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever arrives: an answer or a closed connection, never a hang, a stack trace or a dead server.
 */
@Timeout(300)
class RobustnessTest {

    private static final int REQUESTS = 10_000;
    private static final long SEED = 20_190_307;
    private static final int MEGABYTE = 1024 * 1024;

    private static final Pattern CODE = Pattern.compile("\\{\"(RequestId)\"|\"Code\":\"([^\"]+)\"");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private void assertAlive() {
        assertThat(Rpc.call(emulator, "DescribeOssUploadToken").send().status()).isEqualTo(200);
    }

    /** What arrives; empty where the server just closes or resets. */
    private String exchange(byte[] request) {
        try (RawHttp client = new RawHttp(emulator.port())) {
            return client.send(request).end().readAll();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the server neither answered nor closed", e);
        } catch (SocketException e) {
            return "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Tag("slow")
    @Test
    void mutatedRequestsAreAnsweredOrLeft() {
        Mutations mutations = new Mutations(emulator, SEED);
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = mutations.next();
            String answer = exchange(request);
            assertThat(answer)
                    .as("answer to request %d", i)
                    .doesNotContain("HTTP/1.1 500", "Exception", "\tat ");
            Matcher codes = CODE.matcher(answer);
            while (codes.find()) {
                reached.add(codes.group(codes.group(1) == null ? 2 : 1));
            }
            assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 ")).isTrue();
        }
        assertThat(reached)
                .as("how deep the requests came")
                .contains(
                        "RequestId",
                        "SignatureDoesNotMatch",
                        "MissingParameter",
                        "InvalidBiz",
                        "3103",
                        "3104");
        assertAlive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 16})
    void largeBodiesAreAnswered(int megabytes) throws Exception {
        byte[] body = new byte[megabytes * MEGABYTE];
        java.util.Arrays.fill(body, (byte) 'a');
        for (String path :
                new String[] {"/", "/_emulator/faults", "/cloudauth-emulator/a", "/verify"}) {
            try (RawHttp client = new RawHttp(emulator.port())) {
                client.send(
                        "POST "
                                + path
                                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                + emulator.port()
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: "
                                + body.length
                                + "\r\n\r\n");
                client.send(body).end();
                assertThat(client.readAll()).startsWith("HTTP/1.1 4");
            }
        }
        assertAlive();
    }

    @Test
    void clientsThatStopInTheMiddleKeepNobodyElseWaiting() throws Exception {
        List<RawHttp> halfOpen = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            RawHttp client = new RawHttp(emulator.port());
            halfOpen.add(client);
            if (i % 3 == 1) {
                client.send(
                        "GET /_emulator/health HTTP/1.1\r\nHost: 127.0.0.1:"
                                + emulator.port()
                                + "\r\n\r\n");
                client.readUntil("ready");
            }
            if (halfOpen.size() > 1_000) {
                halfOpen.remove(0).close();
            }
        }
        assertAlive();
        for (RawHttp client : halfOpen) {
            client.close();
        }
    }

    @Test
    void idleConnectionsBeyondTheLimitMakeRoomForNewOnes() throws Exception {
        List<RawHttp> idle = new ArrayList<>();
        for (int i = 0; i < 1_030; i++) {
            RawHttp client = new RawHttp(emulator.port());
            client.send("GET /none HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .readUntil("nothing is here");
            idle.add(client);
        }
        assertAlive();
        for (RawHttp client : idle) {
            client.close();
        }
    }

    @Test
    void theNewestTenThousandCallsAreKept() throws Exception {
        String request = "GET /?Action=a HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (RawHttp client = new RawHttp(emulator.port())) {
            for (int i = 0; i < 10_100; i++) {
                client.send(request).readUntil("</Error>");
            }
        }
        assertThat(emulator.calls()).hasSize(10_000);
        assertThat(Rpc.control(emulator, "GET", "calls?after=10099", "").json().at("oldest"))
                .isEqualTo(101L);
    }

    @Test
    void whatIsKeptOfACallIsShort() {
        Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPBasic")
                .with("BizId", "long")
                .with("Unknown", "u".repeat(3 * MEGABYTE))
                .send();
        assertThat(emulator.calls().get(0).status()).isEqualTo(200);
        assertThat(emulator.calls().get(0).parameters().get("Unknown")).isEqualTo("*** (201)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name",
                "PassedRedirectUrl",
                "FailedRedirectUrl",
                "CallbackUrl",
                "SignatureNonce"
            })
    void whatWouldBeKeptForLongIsRefusedWhereItIsVeryLong(String name) {
        String code =
                Rpc.call(emulator, "DescribeVerifyToken")
                        .with("BizType", "RPBasic")
                        .with("BizId", "long")
                        .with("CallbackSeed", "a")
                        .with(name, "https://cdn.example/" + "a".repeat(5_000))
                        .send()
                        .code();
        assertThat(code).isEqualTo("InvalidParameter");
    }

    @Test
    void largeBodiesThatStopInTheMiddleTakeNoMemoryOnceTheyAreGone() throws Exception {
        byte[] most = new byte[7 * MEGABYTE];
        List<RawHttp> clients = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            RawHttp client = new RawHttp(emulator.port());
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8000000\r\n\r\n");
            client.send(most);
            clients.add(client);
        }
        for (RawHttp client : clients) {
            client.close();
        }
        Answer large;
        do {
            large =
                    Rpc.call(emulator, "DescribeOssUploadToken")
                            .with("Unknown", "u".repeat(2 * MEGABYTE))
                            .send();
        } while (large.status() == 503);
        assertThat(large.status()).isEqualTo(200);
    }
}
