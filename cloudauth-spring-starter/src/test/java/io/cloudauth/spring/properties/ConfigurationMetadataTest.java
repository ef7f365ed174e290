package io.cloudauth.spring.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;

/** What an IDE shows while a developer types. */
class ConfigurationMetadataTest {
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final JsonNode metadata = read();

    ConfigurationMetadataTest() {
        metadata.get("properties")
                .forEach(property -> properties.put(property.get("name").asText(), property));
    }

    @Test
    void propertyEachHasASentenceAndAType() {
        assertThat(properties).hasSizeGreaterThan(50);
        properties.forEach(
                (name, property) -> {
                    assertThat(property.path("description").asText())
                            .as(name)
                            .matches("(?s)[A-Z].*\\.|auto.*\\.");
                    assertThat(property.path("type").asText()).as(name).doesNotContain("@");
                });
    }

    @Test
    void defaultOfTheCoreIsTheOneThatIsShown() {
        RetryOptions retry = RetryOptions.builder().build();
        HttpOptions http = HttpOptions.builder().build();

        assertThat(integer("retry.max-attempts")).isEqualTo(retry.maxAttempts());
        assertThat(duration("retry.initial-backoff")).isEqualTo(retry.initialBackoff());
        assertThat(duration("retry.max-backoff")).isEqualTo(retry.maxBackoff());
        assertThat(integer("http.max-connections")).isEqualTo(http.maxConnections());
        assertThat(duration("http.acquire-timeout")).isEqualTo(http.acquireTimeout());
        assertThat(duration("http.idle-timeout")).isEqualTo(http.idleTimeout());
        assertThat(value("http.reuse-connections").asBoolean()).isEqualTo(http.reuseConnections());
        assertThat(
                        SignatureVersion.valueOf(
                                value("signature")
                                        .asText()
                                        .toUpperCase(Locale.ROOT)
                                        .replace('-', '_')))
                .isEqualTo(SignatureVersion.RPC_1_0);
    }

    @Test
    void defaultOfTheStarterIsTheOneThatIsShown() {
        assertThat(value("enabled").asBoolean()).isTrue();
        assertThat(value("retry.enabled").asBoolean()).isTrue();
        assertThat(value("observation.enabled").asBoolean()).isTrue();
        assertThat(value("emulator.enabled").asBoolean()).isFalse();
        assertThat(value("submission-log.enabled").asBoolean()).isFalse();
        assertThat(value("submission-log.create-table").asBoolean()).isFalse();
        assertThat(value("submission-log.once").asBoolean()).isFalse();
        assertThat(duration("health.window")).isEqualTo(Duration.ofMinutes(5));
        assertThat(value("health.failure-threshold").asDouble()).isEqualTo(0.5);
        assertThat(integer("health.min-calls")).isEqualTo(5);
    }

    @Test
    void hintsPlacesOfTheServiceAreOffered() {
        assertThat(metadata.get("hints").findValuesAsText("name"))
                .contains(
                        "cloudauth.region",
                        "cloudauth.endpoint",
                        "cloudauth.scheme",
                        "cloudauth.oss-region",
                        "cloudauth.credentials.sts-endpoint");
    }

    @Test
    void hintsOfTheSchemeAreTheNamesOfTheConsole() {
        assertThat(offered("cloudauth.scheme"))
                .containsExactlyElementsOf(
                        Arrays.stream(Scheme.values()).map(Scheme::consoleName).toList());
    }

    @Test
    void hintsOfScenesAreTheSolutionsThatStartSessions() {
        assertThat(properties).containsKeys("cloudauth.scene-id", "cloudauth.scenes");
        assertThat(offered("cloudauth.scenes.keys"))
                .containsExactly(
                        ProductCode.ID_PRO.value(),
                        ProductCode.ID_PLUS.value(),
                        ProductCode.PV_FV.value(),
                        ProductCode.LR_FR.value());
    }

    private List<String> offered(String name) {
        List<String> offered = new ArrayList<>();
        metadata.get("hints")
                .forEach(
                        hint -> {
                            if (hint.get("name").asText().equals(name)) {
                                offered.addAll(hint.get("values").findValuesAsText("value"));
                            }
                        });
        return offered;
    }

    private JsonNode value(String property) {
        return Objects.requireNonNull(properties.get("cloudauth." + property), property)
                .get("defaultValue");
    }

    private int integer(String property) {
        return value(property).asInt();
    }

    private Duration duration(String property) {
        return DurationStyle.detectAndParse(value(property).asText());
    }

    private static JsonNode read() {
        try (InputStream in =
                CloudAuthProperties.class.getResourceAsStream(
                        "/META-INF/spring-configuration-metadata.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
