package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerificationSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person on the emulator's page, sent there and back by a session. */
class H5FlowTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint(emulator.endpoint())
                    .credentials(
                            CredentialsProviders.accessKey(
                                    emulator.accessKeyId(), emulator.accessKeySecret()))
                    .bizType("RPH5BioOnly")
                    .build();

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, https://shop.example/kyc/passed?lang=zh&back=%2Fcart",
        "6, /pages/failed/index?from=kyc"
    })
    void browserComesBackWhereTheSessionSaysWithItsState(int status, String expected)
            throws IOException, InterruptedException {
        String stored = started().reveal();

        VerificationSession session = VerificationSession.restore(stored);
        URI page =
                session.page(
                                "https://shop.example/kyc/passed?lang=zh&back=%2Fcart",
                                "/pages/failed/index?from=kyc")
                        .orElseThrow();
        String target = decided(page, status);

        assertThat(target).isEqualTo(expected + "&state=" + session.state().reveal());
        String broughtBack = target.substring(target.indexOf("state=") + 6);
        assertThat(session.isReturnedBy(broughtBack)).isTrue();
        assertThat(client.describeVerifyResult(session.bizId()).status().value()).isEqualTo(status);
    }

    @Test
    void browserThatOpensTheRedirectByItselfHasPassedNothing() {
        VerificationSession session = started();
        assertThat(session.isReturnedBy(session.state().reveal())).isTrue();
        assertThat(client.describeVerifyResult(session.bizId()).isPassed()).isFalse();
    }

    private VerificationSession started() {
        BizId bizId = BizId.random();
        return VerificationSession.start(
                bizId,
                client.describeVerifyToken(
                        r -> r.bizId(bizId).name("测试").idCardNumber(TestIdCards.notSubmitted())));
    }

    /** What the script of the page does: passes its own parameters on. */
    private static String decided(URI page, int status) throws IOException, InterruptedException {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : page.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        StringBuilder order = new StringBuilder("{\"status\":" + status);
        query.forEach(
                (name, value) ->
                        order.append(",\"").append(name).append("\":\"").append(value).append('"'));
        URI submissions = page.resolve(page.getPath() + "/submissions");
        HttpResponse<String> answer =
                BROWSER.send(
                        HttpRequest.newBuilder(submissions)
                                .header("Content-Type", "application/json")
                                .header("Origin", "http://" + page.getAuthority())
                                .POST(HttpRequest.BodyPublishers.ofString(order + "}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(".*\"target\":\"([^\"]*)\".*", "$1");
    }
}
