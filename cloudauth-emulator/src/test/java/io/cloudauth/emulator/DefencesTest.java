package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a foreign web page in a developer's browser cannot control the emulator. */
class DefencesTest {

    private static final CloudAuthEmulator EMULATOR = CloudAuthEmulator.start();
    private static final String JSON = "Content-Type: application/json\r\n";

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static String send(
            CloudAuthEmulator emulator, String line, String host, String headers, String body)
            throws IOException {
        try (RawHttp client = new RawHttp(emulator.port())) {
            String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
            client.send(
                    line
                            + " HTTP/1.1\r\nHost: "
                            + host
                            + "\r\n"
                            + headers
                            + length
                            + "Connection: close\r\n\r\n"
                            + body);
            return client.readAll();
        }
    }

    private static String own() {
        return "127.0.0.1:" + EMULATOR.port();
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static int put(String headers) throws IOException {
        return status(
                send(EMULATOR, "PUT /_emulator/outcomes/a", own(), headers, "{\"status\":6}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example:PORT",
                "127.0.0.1.attacker.example:PORT",
                "localhost.attacker.example:PORT",
                "127.0.0.1:1",
                "127.0.0.1",
                "192.168.1.1:PORT",
                "127.0.0.999:PORT",
                "127.0.0.1:PORT:PORT",
                "localhost@attacker.example:PORT"
            })
    void anotherHostIsRefused(String host) throws Exception {
        String there = host.replace("PORT", Integer.toString(EMULATOR.port()));
        assertThat(status(send(EMULATOR, "GET /_emulator/calls", there, "", ""))).isEqualTo(421);
        assertThat(status(send(EMULATOR, "GET /_emulator/", there, "", ""))).isEqualTo(421);
        assertThat(status(send(EMULATOR, "GET /verify", there, "", ""))).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "LOCALHOST:PORT", "127.1.2.3:PORT", "[::1]:PORT"})
    void everyNameOfLoopbackIsTaken(String host) throws Exception {
        String there = host.replace("PORT", Integer.toString(EMULATOR.port()));
        assertThat(status(send(EMULATOR, "GET /_emulator/health", there, "", ""))).isEqualTo(200);
    }

    @Test
    void aTargetWithAnotherHostIsRefusedToo() throws Exception {
        String line = "GET http://attacker.example/_emulator/calls";
        assertThat(status(send(EMULATOR, line, own(), "", ""))).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://attacker.example", "null", "http://127.0.0.1:1", "https://OWN"})
    void anotherOriginIsRefused(String origin) throws Exception {
        String header = "Origin: " + origin.replace("OWN", own()) + "\r\n";
        assertThat(put(JSON + header)).isEqualTo(403);
        assertThat(status(send(EMULATOR, "GET /_emulator/calls", own(), header, "")))
                .isEqualTo(403);
    }

    @Test
    void theOwnOriginIsTaken() throws Exception {
        assertThat(put(JSON + "Origin: http://" + own() + "\r\nSec-Fetch-Site: same-origin\r\n"))
                .isEqualTo(204);
        assertThat(put(JSON)).as("no browser").isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void anotherSiteIsRefused(String site) throws Exception {
        String header = "Sec-Fetch-Site: " + site + "\r\n";
        assertThat(put(JSON + header)).isEqualTo(403);
        for (String path : new String[] {"calls", "credentials", "", "console.js"}) {
            assertThat(status(send(EMULATOR, "GET /_emulator/" + path, own(), header, "")))
                    .isEqualTo(403);
        }
        String navigation = header + "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
        assertThat(status(send(EMULATOR, "GET /_emulator/calls", own(), navigation, "")))
                .isEqualTo(403);
    }

    @Test
    void aPageIsOpenedFromALinkButNotIntoAFrame() throws Exception {
        String link = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: ";
        for (String page : new String[] {"GET /verify?token=a", "GET /_emulator/"}) {
            assertThat(status(send(EMULATOR, page, own(), link + "document\r\n", "")))
                    .isEqualTo(200);
            assertThat(status(send(EMULATOR, page, own(), link + "iframe\r\n", ""))).isEqualTo(403);
            assertThat(send(EMULATOR, page, own(), "", ""))
                    .contains("Content-Security-Policy: default-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("Access-Control-");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: text/plain\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Content-Type: multipart/form-data; boundary=a\r\n"
            })
    void aFormChangesNothing(String type) throws Exception {
        assertThat(put(type)).isEqualTo(415);
        String fault = "{\"action\":\"*\",\"kind\":\"cut\"}";
        assertThat(status(send(EMULATOR, "POST /_emulator/faults", own(), type, fault)))
                .isEqualTo(415);
        assertThat(status(send(EMULATOR, "DELETE /_emulator/calls", own(), type, "")))
                .isEqualTo(415);
        String submission = "{\"token\":\"a\",\"status\":1}";
        assertThat(status(send(EMULATOR, "POST /verify/submissions", own(), type, submission)))
                .isEqualTo(415);
    }

    @Test
    void aPreflightGetsNoLeave() throws Exception {
        String preflight =
                "Origin: http://attacker.example\r\nAccess-Control-Request-Method: PUT\r\n";
        assertThat(send(EMULATOR, "OPTIONS /_emulator/outcomes/a", own(), preflight, ""))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Access-Control-");
    }

    @ParameterizedTest
    @CsvSource({"GET /_emulator/calls", "GET /_emulator/credentials", "GET /_emulator/health"})
    void beyondLoopbackAControlCallNeedsTheToken(String call) throws Exception {
        try (CloudAuthEmulator open =
                CloudAuthEmulator.builder()
                        .address(InetAddress.getByAddress(new byte[4]))
                        .start()) {
            String link = open.consoleUrl();
            String token = link.substring(link.indexOf("#token=") + 7);
            String host = "emulator.example:" + open.port();
            assertThat(status(send(open, call, host, "", ""))).isEqualTo(401);
            assertThat(status(send(open, call, host, "X-Emulator-Token: a\r\n", "")))
                    .isEqualTo(401);
            assertThat(status(send(open, call, host, "X-Emulator-Token: " + token + "\r\n", "")))
                    .isEqualTo(200);
            assertThat(status(send(open, call + "?token=" + token, host, "", ""))).isEqualTo(200);
            String origin = "Origin: http://attacker.example\r\n";
            assertThat(status(send(open, call + "?token=" + token, host, origin, "")))
                    .isEqualTo(403);
            assertThat(send(open, "GET /_emulator/", host, "", "")).doesNotContain(token);
        }
        assertThat(EMULATOR.consoleUrl()).endsWith("/_emulator/");
    }
}
