package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The links of an emulator that clients know by several names, as in a container. */
class ContainerLinksTest {

    @Test
    void linksBeginWithTheHostThatTheClientWrote() throws Exception {
        try (CloudAuthEmulator emulator = everywhere().start()) {
            assertThat(initAt(emulator, "emulator:8964"))
                    .contains("\"CertifyUrl\":\"http://emulator:8964/face");
            assertThat(initAt(emulator, "localhost:49153"))
                    .contains("\"CertifyUrl\":\"http://localhost:49153/face");
            assertThat(uploadAt(emulator, "emulator:8964"))
                    .contains("\"EndPoint\":\"http://emulator:8964\"");
        }
    }

    @Test
    void pagesBeginWithThePublicUrlAndLinksOfClientsDoNot() throws Exception {
        try (CloudAuthEmulator emulator =
                everywhere().publicUrl("https://localhost:8964").start()) {
            assertThat(emulator.consoleUrl())
                    .startsWith("https://localhost:8964/_emulator/#token=");
            assertThat(initAt(emulator, "emulator:8964"))
                    .contains("\"CertifyUrl\":\"https://localhost:8964/face");
            assertThat(uploadAt(emulator, "emulator:8964"))
                    .contains("\"EndPoint\":\"http://emulator:8964\"");
        }
    }

    @Test
    void aHostThatIsNoneIsNotRepeated() throws Exception {
        try (CloudAuthEmulator emulator = everywhere().start()) {
            assertThat(initAt(emulator, "a@b:1"))
                    .contains("\"CertifyUrl\":\"" + emulator.endpoint() + "/face");
        }
    }

    @Test
    void onLoopbackTheHostOfARequestChangesNothing() throws Exception {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            assertThat(initAt(emulator, "localhost:1"))
                    .contains("\"CertifyUrl\":\"" + emulator.endpoint() + "/face");
        }
    }

    private static CloudAuthEmulator.Builder everywhere() throws UnknownHostException {
        return CloudAuthEmulator.builder().address(InetAddress.getByAddress(new byte[4]));
    }

    private static String initAt(CloudAuthEmulator emulator, String host) throws IOException {
        return send(emulator, host, FaceCalls.init(emulator));
    }

    private static String uploadAt(CloudAuthEmulator emulator, String host) throws IOException {
        return send(emulator, host, Rpc.call(emulator, "DescribeOssUploadToken"));
    }

    private static String send(CloudAuthEmulator emulator, String host, Rpc call)
            throws IOException {
        String form = call.form();
        try (RawHttp connection = new RawHttp(emulator.port())) {
            return connection
                    .send("POST / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n")
                    .send("Content-Type: application/x-www-form-urlencoded\r\n")
                    .send("Content-Length: " + form.getBytes(StandardCharsets.UTF_8).length)
                    .send("\r\n\r\n" + form)
                    .readAll();
        }
    }
}
