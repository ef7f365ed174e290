package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** The profile live. These tests do not call the real service. */
@Timeout(180)
class LiveTest {
    @TempDir Path data;

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                H5WebApplication.class,
                "--spring.profiles.active=live",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--h5.data=" + data,
                "--CLOUDAUTH_SCENE_ID=1000000006",
                "--H5_PUBLIC_URL=https://kyc.shop.example");
    }

    @Test
    void noEmulatorRunsAndTheCookieIsForHttpsAlone() throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBeansOfType(CloudAuthEmulator.class)).isEmpty();
            assertThat(context.getBean(Site.class).link("/return"))
                    .isEqualTo("https://kyc.shop.example/return");
            HttpResponse<String> page = page(context);
            assertThat(page.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(
                            cookie ->
                                    assertThat(cookie)
                                            .startsWith("__Host-session=")
                                            .contains("; Path=/; Secure; HttpOnly; SameSite=Lax")
                                            .doesNotContain("Domain"));
            assertThat(page.body()).doesNotContain("class=\"demo\"", Customer.NUMBER);
        }
    }

    @Test
    void publicUrlIsRequired() {
        MockEnvironment live = new MockEnvironment();
        live.setActiveProfiles("live");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Site(properties(null), live))
                .withMessageContaining("h5.public-url is not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://kyc.shop.example",
                "http://127.evil.example",
                "kyc.shop.example",
                "https:/kyc.shop.example",
                "https://kyc.shop.example?a=b",
                "https://kyc.shop.example/#top",
                "https://me@kyc.shop.example"
            })
    void invalidPublicUrlIsRejectedAtStartup(String address) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Site(properties(address), new MockEnvironment()))
                .withMessageContaining("h5.public-url must");
    }

    @ParameterizedTest
    @CsvSource({
        "https://kyc.shop.example/, https://kyc.shop.example/return",
        "https://shop.example/kyc//, https://shop.example/kyc/return",
        "http://localhost:8080, http://localhost:8080/return",
        "http://[::1]:8080/, http://[::1]:8080/return"
    })
    void slashAtTheEndOfThePublicUrlIsIgnored(String address, String link) {
        assertThat(new Site(properties(address), new MockEnvironment()).link("/return"))
                .isEqualTo(link);
    }

    private static H5Properties properties(@Nullable String address) {
        return new H5Properties(
                H5Properties.ProductName.FINANCIAL_GRADE,
                address == null ? null : URI.create(address),
                "",
                new H5Properties.OwnOss("", ""),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                new H5Properties.Limits(1, 1, 1, 1, ""),
                "");
    }

    private static HttpResponse<String> page(ConfigurableApplicationContext context)
            throws Exception {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .header("Accept-Language", "en")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
