package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Rpc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CallbacksTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private void begin(String bizId, String callback) {
        Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPBasic")
                .with("BizId", bizId)
                .with("CallbackUrl", callback)
                .with("CallbackSeed", "a-seed-of-the-caller")
                .send();
    }

    private List<CloudAuthEmulator.Call> awaitCallbacks() {
        while (true) {
            List<CloudAuthEmulator.Call> callbacks =
                    emulator.calls().stream()
                            .filter(call -> call.action().equals("callback"))
                            .toList();
            if (!callbacks.isEmpty()) {
                return callbacks;
            }
            Thread.onSpinWait();
        }
    }

    private static String receive(ServerSocket application, String answer) throws IOException {
        try (Socket socket = application.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder request = new StringBuilder();
            int length = 0;
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                request.append(line).append('\n');
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            char[] body = new char[length];
            for (int have = 0; have < length; ) {
                have += in.read(body, have, length - have);
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return request.append(body).toString();
        }
    }

    private static ServerSocket application() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @Test
    void aVerdictIsToldOnceToTheCallersOwnMachine() throws Exception {
        try (ServerSocket application = application()) {
            begin("told 1", "http://127.0.0.1:" + application.getLocalPort() + "/hook?secret=1");
            emulator.setOutcome("told 1", 6);
            String request = receive(application, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            assertThat(request)
                    .startsWith("POST /hook?secret=1 HTTP/1.1")
                    .endsWith("BizType=RPBasic&BizId=told%201")
                    .doesNotContain("a-seed-of-the-caller");
            assertThat(awaitCallbacks()).hasSize(1).allMatch(call -> call.status() == 200);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (ServerSocket application = application();
                ServerSocket elsewhere = application()) {
            begin("redirected", "http://127.0.0.1:" + application.getLocalPort() + "/");
            emulator.setOutcome("redirected", 1);
            receive(
                    application,
                    "HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:"
                            + elsewhere.getLocalPort()
                            + "/\r\n\r\n");
            assertThat(awaitCallbacks()).hasSize(1).allMatch(call -> call.status() == 307);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/hook",
                "http://127.0.0.1.shop.example/",
                "http://192.168.0.1/",
                "http://169.254.169.254/latest/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "http://shop.example@127.0.0.1/",
                "nonsense"
            })
    void nobodyElseIsCalledBack(String callback) {
        begin("refused", callback);
        emulator.setOutcome("refused", 6);
        assertThat(awaitCallbacks())
                .hasSize(1)
                .allMatch(call -> call.status() == 0 && call.action().equals("callback"));
        assertThat(Rpc.control(emulator, "GET", "calls", "").text())
                .contains("\"fault\":\"refused\"");
    }

    @Test
    void anApplicationThatIsNotThereHarmsNothing() throws Exception {
        int free;
        try (ServerSocket application = application()) {
            free = application.getLocalPort();
        }
        begin("away", "http://127.0.0.1:" + free + "/");
        emulator.setOutcome("away", 6);
        assertThat(awaitCallbacks()).hasSize(1);
        assertThat(Rpc.control(emulator, "GET", "calls", "").text())
                .contains("\"fault\":\"failed\"");
    }

    @Test
    void leavingTellsNobody() {
        begin("left", "http://shop.example/hook");
        emulator.setOutcome("left", -1);
        emulator.setOutcome("left", 6);
        assertThat(awaitCallbacks()).hasSize(1);
    }

    @Test
    void repliesWithoutAnEndKeepNoLaterCallbackBack() throws Exception {
        int callbacks = 70; // more than may be in progress at once
        try (ServerSocket application = application()) {
            application.setSoTimeout(20_000);
            List<Socket> open = new ArrayList<>();
            for (int i = 0; i < callbacks; i++) {
                begin("endless-" + i, "http://127.0.0.1:" + application.getLocalPort() + "/");
                emulator.setOutcome("endless-" + i, 6);
                Socket socket = application.accept();
                open.add(socket);
                socket.getOutputStream()
                        .write(
                                "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\na"
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            while (awaitCallbacks().size() < callbacks) {
                Thread.onSpinWait();
            }
            assertThat(awaitCallbacks()).allMatch(call -> call.status() == 200);
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
