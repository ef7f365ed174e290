package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that each path refuses foreign web pages, even with a valid signature. The default key is
 * public, so a page could sign its requests.
 */
@Timeout(60)
class ForeignRequestsTest {

    private static final String ROLE =
            "/latest/meta-data/ram/security-credentials/cloudauth-emulator-role";
    private static final String CROSS_SITE = "Sec-Fetch-Site: cross-site\r\n";
    private static final String OPENED = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: ";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private static String send(
            CloudAuthEmulator to, String line, String host, String headers, String body)
            throws IOException {
        try (RawHttp client = new RawHttp(to.port())) {
            client.send(line + " HTTP/1.1\r\nHost: " + host.replace("PORT", "" + to.port()))
                    .send("\r\n" + headers + "Content-Length: " + body.length())
                    .send("\r\nConnection: close\r\n\r\n" + body);
            return client.readAll();
        }
    }

    private static int status(
            CloudAuthEmulator to, String line, String host, String headers, String body)
            throws IOException {
        return Integer.parseInt(send(to, line, host, headers, body).substring(9, 12));
    }

    private int status(String line, String host, String headers) throws IOException {
        return status(emulator, line, host, headers, "");
    }

    private int call(String host, String headers, Rpc call) throws IOException {
        return status(emulator, "POST /", host, FORM + headers, call.form());
    }

    private Rpc token(String callback) {
        return Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPBasic")
                .with("BizId", "foreign")
                .with("Name", "测试")
                .with("IdCardNumber", TestIdCards.passed())
                .with("CallbackUrl", callback)
                .with("CallbackSeed", "seed");
    }

    private Rpc result() {
        return Rpc.call(emulator, "DescribeVerifyResult")
                .with("BizType", "RPBasic")
                .with("BizId", "foreign");
    }

    private static String firstLine(ServerSocket victim) throws IOException {
        try (Socket socket = victim.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            return line == null ? "" : line;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example:PORT, 'Origin: https://evil.example\r\nSec-Fetch-Site: cross-site\r\n', 421",
        "evil.example:PORT, 'Origin: http://evil.example:PORT\r\n', 421",
        "127.0.0.1:PORT, 'Origin: https://evil.example\r\n', 403",
        "127.0.0.1:PORT, 'Origin: null\r\n', 403",
        "127.0.0.1:PORT, 'Sec-Fetch-Site: cross-site\r\n', 403",
        "127.0.0.1:PORT, 'Origin: http://127.0.0.1:1\r\nSec-Fetch-Site: same-site\r\n', 403"
    })
    void aSignedCallCallsNobodyBack(String host, String told, int status) throws Exception {
        String headers = told.replace("PORT", "" + emulator.port());
        try (ServerSocket victim = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            String there = "http://127.0.0.1:" + victim.getLocalPort();
            assertThat(call(host, headers, token(there + "/actuator/shutdown?x=1")))
                    .isEqualTo(status);
            assertThat(call(host, headers, result())).isEqualTo(status);
            assertThat(emulator.calls()).isEmpty();
            assertThat(call("127.0.0.1:PORT", "", token(there + "/hook"))).isEqualTo(200);
            assertThat(call("127.0.0.1:PORT", "", result())).isEqualTo(200);
            assertThat(firstLine(victim)).as("what came first").startsWith("POST /hook ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "POST /",
                "OPTIONS /",
                "PUT /latest/api/token",
                "GET " + ROLE,
                "GET /_emulator/credentials",
                "GET /_emulator/health",
                "GET /verify",
                "GET /media/a/face.png",
                "PUT /cloudauth-emulator/prod/a",
                "PUT /prod/a",
                "GET /none"
            })
    void everyPathIsDefended(String line) throws Exception {
        String own = "127.0.0.1:PORT";
        assertThat(status(line, "evil.example:PORT", "")).isEqualTo(421);
        assertThat(status(line, "127.0.0.1.evil.example:PORT", "")).isEqualTo(421);
        assertThat(status(line, "cloudauth-emulator.evil.example:PORT", "")).isEqualTo(421);
        assertThat(send(emulator, line, own, "Origin: https://evil.example\r\n", ""))
                .startsWith("HTTP/1.1 403 ")
                .contains("another origin")
                .doesNotContain("Access-Control-");
        assertThat(send(emulator, line, own, CROSS_SITE, ""))
                .startsWith("HTTP/1.1 403 ")
                .contains("another site");
        String framed = CROSS_SITE + OPENED + "iframe\r\n";
        assertThat(send(emulator, line, own, framed, "")).contains("another site");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aLinkElsewhereOpensThePictureButCallsNothing() throws Exception {
        String picture =
                Rpc.call(emulator, "VerifyMaterial")
                        .with("BizType", "RPMin")
                        .with("BizId", UUID.randomUUID().toString())
                        .with("Name", "测试")
                        .with("IdCardNumber", TestIdCards.passed())
                        .with("FaceImageUrl", "https://cdn.example/a.jpg")
                        .send()
                        .json()
                        .text("Material", "FaceImageUrl")
                        .substring(emulator.endpoint().length());
        String opened = CROSS_SITE + OPENED + "document\r\n";
        assertThat(status("GET " + picture, "127.0.0.1:PORT", opened)).isEqualTo(200);
        assertThat(status("GET " + ROLE, "127.0.0.1:PORT", opened)).isEqualTo(403);
        String signed = "GET /?" + token("http://127.0.0.1:1/").inUrl("GET").form();
        assertThat(status(signed, "127.0.0.1:PORT", opened)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "[::1]:PORT", "127.0.0.1:1"})
    void clientsCallByEveryNameOfLoopbackAndThroughForwardedPorts(String host) throws Exception {
        assertThat(call(host, "", result())).isEqualTo(200);
        assertThat(status("GET " + ROLE, host, "")).isEqualTo(200);
    }

    @Test
    void theOwnOriginAndAnAddressTypedInAreServed() throws Exception {
        String own = "Origin: http://127.0.0.1:" + emulator.port() + "\r\n";
        String same = own + "Sec-Fetch-Site: same-origin\r\n";
        assertThat(call("127.0.0.1:PORT", same, result())).isEqualTo(200);
        assertThat(call("127.0.0.1:PORT", "Sec-Fetch-Site: none\r\n", result())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "LOCALHOST:PORT"})
    void aBucketMayBeNamedBeforeLoopbackWhereObjectsArePut(String host) throws Exception {
        assertThat(send(emulator, "PUT /prod/a", "cloudauth-emulator." + host, "", ""))
                .contains("<Code>AccessDenied</Code>");
        assertThat(send(emulator, "PUT /prod/a", "another." + host, "", ""))
                .contains("<Code>NoSuchBucket</Code>");
        assertThat(status("POST /", "cloudauth-emulator." + host, "")).isEqualTo(421);
        assertThat(status("PUT /_emulator/clock", "cloudauth-emulator." + host, "")).isEqualTo(421);
    }

    @Test
    void beyondLoopbackForeignPagesAreRefusedAndSessionsNeedTheToken() throws Exception {
        try (CloudAuthEmulator open =
                CloudAuthEmulator.builder()
                        .address(InetAddress.getByAddress(new byte[4]))
                        .start()) {
            String host = "emulator.example:PORT";
            String link = open.consoleUrl();
            String token =
                    "X-Emulator-Token: " + link.substring(link.indexOf("#token=") + 7) + "\r\n";
            String ttl = "X-aliyun-ecs-metadata-token-ttl-seconds: 60\r\n";
            for (String line :
                    new String[] {
                        "GET " + ROLE, "PUT /latest/api/token", "GET /_emulator/credentials"
                    }) {
                assertThat(status(open, line, host, ttl, "")).isEqualTo(401);
                assertThat(status(open, line, host, ttl + "X-Emulator-Token: a\r\n", ""))
                        .isEqualTo(401);
                assertThat(status(open, line, host, ttl + token + CROSS_SITE, "")).isEqualTo(403);
            }
            assertThat(open.calls()).isEmpty();
            assertThat(status(open, "GET " + ROLE, host, token, "")).isEqualTo(200);
            assertThat(status(open, "PUT /latest/api/token", host, ttl + token, "")).isEqualTo(200);
            Rpc call = Rpc.call(open, "DescribeOssUploadToken");
            String foreign = FORM + "Origin: https://evil.example\r\n";
            assertThat(status(open, "POST /", host, foreign, call.form())).isEqualTo(403);
            assertThat(status(open, "POST /", host, FORM, call.form())).isEqualTo(200);
        }
    }
}
