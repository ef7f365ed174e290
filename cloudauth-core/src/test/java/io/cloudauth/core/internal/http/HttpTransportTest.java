package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpTransportTest {

    @Test
    void brings_the_request_there_and_the_answer_back() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport =
                        new HttpTransport(HttpOptions.builder().build(), Time.system())) {
            server.then(
                    Acts.answer(
                            200, "X-Request-Id: 7\r\nx-request-id: 8\r\n", "{\"a\":\"\u5f20\"}"));
            HttpAnswer answer =
                    transport.exchange(
                            new HttpCall(
                                    "POST",
                                    server.uri().resolve("/p%20q?r=s%26t"),
                                    List.of(new HttpField("Content-Type", "text/plain")),
                                    HttpBody.of("body".getBytes(StandardCharsets.UTF_8)),
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(5),
                                    Deadline.in(Duration.ofSeconds(20), Time.system()),
                                    false));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("x-request-id", "7");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"a\":\"\u5f20\"}");
            assertThat(server.submissions()).hasSize(1);
            assertThat(server.submissions().get(0).requestLine())
                    .isEqualTo("POST /p%20q?r=s%26t HTTP/1.1");
            assertThat(server.submissions().get(0).text()).isEqualTo("body");
        }
    }
}
