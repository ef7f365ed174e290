package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.examples.h5.privacy.Erasures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The deletion of pictures in one's own OSS, by the vendor's client against a local server. */
@DemoTest
class OwnPicturesTest {
    private static final Queue<String> REQUESTS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger STATUS = new AtomicInteger(204);
    private static final HttpServer OSS = oss();
    private static final Map<String, String> ACCESS_KEY =
            Map.of(
                    "alibabacloud.accessKeyId", "testAccessKeyId",
                    "alibabacloud.accessKeySecret", "testAccessKeySecret");

    @Autowired Customers customers;
    @Autowired CloudAuthEmulator emulator;
    @Autowired Database database;
    @Autowired ManualClock clock;
    @Autowired Erasures erasures;

    private static HttpServer oss() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", OwnPicturesTest::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String signature = exchange.getRequestHeaders().getFirst("Authorization");
        REQUESTS.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI().getPath()
                        + (signature == null ? " unsigned" : " signed"));
        exchange.sendResponseHeaders(STATUS.get(), -1);
        exchange.close();
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        ACCESS_KEY.forEach(System::setProperty);
        registry.add("h5.own-oss.region", () -> "cn-shanghai");
        registry.add("h5.own-oss.endpoint", () -> "http://127.0.0.1:" + OSS.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        OSS.stop(0);
        ACCESS_KEY.keySet().forEach(System::clearProperty);
    }

    @AfterEach
    void reset() {
        emulator.reset();
        clock.reset();
        REQUESTS.clear();
        STATUS.set(204);
    }

    private List<String> actions() {
        return emulator.calls().stream()
                .map(CloudAuthEmulator.Call::action)
                .filter(action -> !action.equals("callback"))
                .toList();
    }

    @Test
    void picturesAreDeletedBeforeTheServiceForgetsTheirNames() {
        Customer customer = customers.customer();
        String number = customer.begin();
        String certifyId = database.vendorId(number);
        customer.submit(number, "200");
        customer.post("/privacy/delete", Map.of());
        assertThat(REQUESTS)
                .isNotEmpty()
                .allMatch(request -> request.startsWith("DELETE /"))
                .allMatch(request -> request.contains(certifyId) && request.endsWith(" signed"));
        assertThat(actions()).endsWith("DescribeFaceVerify", "DeleteFaceVerifyResult");
        assertThat(database.erasures()).isZero();
    }

    @Test
    void failureOfTheStorageIsRepeated() {
        Customer customer = customers.customer();
        customer.submit(customer.begin(), "200");
        STATUS.set(403);
        customer.post("/privacy/delete", Map.of());
        assertThat(actions()).doesNotContain("DeleteFaceVerifyResult");
        assertThat(database.erasures()).isOne();
        STATUS.set(204);
        clock.advance(Duration.ofMinutes(10));
        erasures.eraseDue();
        assertThat(actions()).contains("DeleteFaceVerifyResult");
        assertThat(database.erasures()).isZero();
    }
}
