package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Rpc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The callbacks of the financial-grade product. */
@Timeout(60)
class FaceCallbacksTest {

    private static final String OK = "200 OK";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private String start(String callback) {
        return FaceCalls.certifyId(
                FaceCalls.init(emulator)
                        .with("CallbackUrl", callback)
                        .with("CallbackToken", "a token/of the caller"));
    }

    private List<CloudAuthEmulator.Call> awaitCallbacks(int count) {
        while (true) {
            List<CloudAuthEmulator.Call> callbacks =
                    emulator.calls().stream()
                            .filter(call -> call.action().equals("callback"))
                            .toList();
            if (callbacks.size() >= count) {
                return callbacks;
            }
            Thread.onSpinWait();
        }
    }

    private static ServerSocket application() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static String at(ServerSocket application, String path) {
        return "http://127.0.0.1:" + application.getLocalPort() + path;
    }

    private static String receive(ServerSocket application, String status) throws IOException {
        try (Socket socket = application.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            String first = String.valueOf(in.readLine());
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                // only the first line is of interest
            }
            String answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return first;
        }
    }

    @Test
    void aVerdictIsSentAsAGetWithTheSubCode() throws Exception {
        try (ServerSocket application = application()) {
            String certifyId = start(at(application, "/hook?shop=1"));
            emulator.setFaceOutcome(certifyId, "204");
            assertThat(receive(application, OK))
                    .isEqualTo(
                            "GET /hook?shop=1&callbackToken=a%20token%2Fof%20the%20caller&certifyId="
                                    + certifyId
                                    + "&passed=204 HTTP/1.1");
            CloudAuthEmulator.Call call = awaitCallbacks(1).get(0);
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.parameters())
                    .containsEntry("certifyId", certifyId)
                    .containsEntry("passed", "204")
                    .containsEntry("callbackToken", "*** (21)");
            assertThat(call.inUrl()).contains("callbackToken");
        }
    }

    @Test
    void aCallbackWithoutATokenHasNone() throws Exception {
        try (ServerSocket application = application()) {
            Rpc init = FaceCalls.init(emulator).with("CallbackUrl", at(application, "/hook#part"));
            String certifyId = FaceCalls.certifyId(init);
            emulator.setFaceOutcome(certifyId, "200");
            assertThat(receive(application, OK))
                    .isEqualTo("GET /hook?certifyId=" + certifyId + "&passed=200 HTTP/1.1");
        }
    }

    @Test
    void aSubmissionOnThePageIsSentOnce() throws Exception {
        try (ServerSocket application = application()) {
            String link =
                    FaceCalls.init(emulator)
                            .with("CallbackUrl", at(application, "/"))
                            .send()
                            .json()
                            .text("ResultObject", "CertifyUrl");
            String body = "{\"token\":\"" + link.replaceAll(".*token=", "") + "\",\"subCode\":";
            FaceCalls.submit(emulator, body + "\"205\"}");
            assertThat(receive(application, OK)).contains("passed=205");
            FaceCalls.submit(emulator, body + "\"200\"}");
            assertThat(awaitCallbacks(1)).hasSize(1);
        }
    }

    @Test
    void aCallbackThatIsNotAcceptedIsSentOnceAgain() throws Exception {
        try (ServerSocket application = application()) {
            emulator.setFaceOutcome(start(at(application, "/hook")), "200");
            String first = receive(application, "503 Service Unavailable");
            assertThat(receive(application, "204 No Content")).isEqualTo(first);
            assertThat(awaitCallbacks(2))
                    .extracting(CloudAuthEmulator.Call::status)
                    .containsExactly(503, 204);
        }
    }

    @Test
    void anAcceptedCallbackIsNotSentAgain() throws Exception {
        try (ServerSocket application = application()) {
            String one = start(at(application, "/one"));
            String two = start(at(application, "/two"));
            emulator.setFaceOutcome(one, "200");
            assertThat(receive(application, OK)).contains("/one");
            emulator.setFaceOutcome(two, "200");
            assertThat(receive(application, OK)).contains("/two");
            assertThat(awaitCallbacks(2)).hasSize(2);
        }
    }

    @Test
    void nobodyElseIsCalledBack() {
        emulator.setFaceOutcome(start("https://shop.example/hook"), "200");
        assertThat(awaitCallbacks(1)).hasSize(1).allMatch(call -> call.status() == 0);
        assertThat(Rpc.control(emulator, "GET", "calls", "").text())
                .contains("\"fault\":\"refused\"");
    }

    @Test
    void anErrorIsNoVerdictAndSendsNothing() {
        String certifyId = start("https://shop.example/hook");
        emulator.setFaceErrorCode(certifyId, "417");
        emulator.setFaceOutcome(certifyId, "204");
        emulator.setFaceOutcome(certifyId, "204");
        assertThat(awaitCallbacks(1)).hasSize(1);
    }
}
