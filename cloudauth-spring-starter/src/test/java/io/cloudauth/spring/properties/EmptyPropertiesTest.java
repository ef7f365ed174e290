package io.cloudauth.spring.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.credentials.Secret;
import io.cloudauth.spring.autoconfigure.CloudAuthAutoConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An empty text property is one that is not set: {@code ${VARIABLE:}} without the variable. */
class EmptyPropertiesTest {
    private static final String ROOT = "cloudauth.";
    private static final Set<String> TEXTS = Set.of(String.class.getName(), Secret.class.getName());

    /** The names of all properties that are a text, a secret or a word of an enum. */
    static List<String> properties() throws IOException {
        try (InputStream in =
                CloudAuthProperties.class.getResourceAsStream(
                        "/META-INF/spring-configuration-metadata.json")) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(in).get("properties").spliterator(), false)
                    .filter(EmptyPropertiesTest::isText)
                    .map(property -> property.get("name").asText().substring(ROOT.length()))
                    .toList();
        }
    }

    private static boolean isText(JsonNode property) {
        String type = property.get("type").asText();
        return TEXTS.contains(type) || type.startsWith("io.cloudauth.");
    }

    @Test
    void theListHasAllTextProperties() throws IOException {
        assertThat(properties())
                .hasSizeGreaterThanOrEqualTo(35)
                .contains(
                        "region",
                        "endpoint",
                        "biz-type",
                        "account",
                        "scheme",
                        "signature",
                        "credentials.provider",
                        "credentials.security-token",
                        "credentials.source.uri",
                        "http.proxy.password",
                        "http.ssl.bundle");
    }

    @ParameterizedTest
    @MethodSource("properties")
    void anEmptyPropertyIsAsOneThatIsNotSet(String property) {
        for (String empty : new String[] {"", " "}) {
            assertThat(bind(Map.of(ROOT + property, empty)).client())
                    .isEqualTo(bind(Map.of()).client());
        }
    }

    static List<String> inherited() throws IOException {
        return properties().stream().filter(name -> !name.startsWith("credentials.")).toList();
    }

    /** Otherwise a named client would not inherit the value of the unnamed client. */
    @ParameterizedTest
    @MethodSource("inherited")
    void anEmptyPropertyOfANamedClientIsInherited(String property) {
        Map<String, String> settings =
                Map.of(
                        "cloudauth.endpoint", "https://a.example",
                        "cloudauth.biz-type", "scene",
                        "cloudauth.scheme", "RPMin",
                        "cloudauth.account", "shop",
                        "cloudauth.http.proxy.uri", "http://proxy.example:3128",
                        "cloudauth.http.ssl.bundle", "bundle",
                        "cloudauth.clients.a.timeouts.total", "5s");
        Map<String, String> withEmpty = new HashMap<>(settings);
        withEmpty.put("cloudauth.clients.a." + property, "");

        assertThat(bind(withEmpty).client("a")).isEqualTo(bind(settings).client("a"));
    }

    @Test
    void anApplicationStartsWithAllOfThemEmpty() throws IOException {
        Stream<String> ofUnnamed = properties().stream().map(property -> ROOT + property + "=");
        Stream<String> ofNamed =
                inherited().stream().map(property -> "cloudauth.clients.a." + property + "=");
        application()
                .withPropertyValues(Stream.concat(ofUnnamed, ofNamed).toArray(String[]::new))
                .run(context -> assertThat(context).getBeans(CloudAuthClient.class).hasSize(2));
    }

    /** Otherwise a missing variable would charge its calls to the unnamed client's account. */
    @Test
    void aNamedClientWhoseCredentialsAreAllEmptyStopsTheStart() {
        application()
                .withPropertyValues(
                        "cloudauth.clients.a.credentials.access-key-id=",
                        "cloudauth.clients.a.credentials.access-key-secret=")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining(
                                                "cloudauth.clients.a.credentials: must not be"
                                                        + " empty"));
    }

    private static ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CloudAuthAutoConfiguration.class));
    }

    private static CloudAuthProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("cloudauth", CloudAuthProperties.class);
    }
}
