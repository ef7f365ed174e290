package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.spring.client.InvalidPropertiesException;
import io.cloudauth.spring.client.PropertyViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** Names below {@code cloudauth} that the starter does not know. */
class UnknownPropertiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cloudauth.timeout.connect=1s          | cloudauth.timeout: unknown; did you mean cloudauth.timeouts?
                    cloudauth.timeouts.conect=1s          | cloudauth.timeouts.conect: unknown; did you mean cloudauth.timeouts.connect?
                    cloudauth.bizz-type=a                 | cloudauth.bizz-type: unknown; did you mean cloudauth.biz-type?
                    cloudauth.clients.a.biz-tipe=a        | cloudauth.clients.a.biz-tipe: unknown; did you mean cloudauth.clients.a.biz-type?
                    cloudauth.credentials.acess-key-id=a  | cloudauth.credentials.acess-key-id: unknown; did you mean cloudauth.credentials.access-key-id?
                    cloudauth.something-of-mine=a         | cloudauth.something-of-mine: unknown
                    """)
    void stopsTheStartWithTheNearestName(String line, String violation) {
        for (PropertySource<?> source : List.of(properties(line), commandLine("--" + line))) {
            starter(source)
                    .run(context -> assertThat(violations(context)).containsExactly(violation));
        }
    }

    @Test
    void stopsTheStartAsASystemPropertyAndInYaml() {
        Contexts.starter()
                .withSystemProperties("cloudauth.retries.max-attempts=1")
                .run(
                        context ->
                                assertThat(violations(context))
                                        .singleElement()
                                        .asString()
                                        .startsWith("cloudauth.retries: unknown"));
        starter(yaml("cloudauth:\n  http:\n    max-conections: 3\n"))
                .run(
                        context ->
                                assertThat(violations(context))
                                        .containsExactly(
                                                "cloudauth.http.max-conections: unknown; did you"
                                                        + " mean cloudauth.http.max-connections?"));
    }

    @Test
    void isListedTogetherWithOtherViolations() {
        starter(properties("cloudauth.regoin=cn-beijing\ncloudauth.timeouts.total=0s"))
                .run(context -> assertThat(violations(context)).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cloudauth.time-outs.connect=1s",
                "cloudauth.bizType=a",
                "cloudauth.biz_type=a",
                "cloudauth.BIZ-TYPE=a",
                "cloudauth.scenes.ID_PRO=1000000006",
                "cloudauth.scenes[ID_PRO]=1000000006",
                "cloudauth.clients.any-name.bizType=a",
                "cloudauth.clients[Any_Name].biz-type=a",
                "cloudauth.clients.a.scenes.ID_PRO=1000000006",
                "cloudauth.clients.a.http.proxy.uri=http://proxy.example:3128",
                "cloudauth.emulator.enabled=false",
                "cloudauth-of-another-program.x=1"
            })
    void knownNamesAreAcceptedInEachSpellingOfSpring(String line) {
        starter(properties(line)).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void environmentVariablesOfOtherProgramsAreIgnored() {
        starter(
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        "CLOUDAUTH_BIZ_TYPE", "my-scene",
                                        "CLOUDAUTH_DATABASE_URL", "a",
                                        "CLOUDAUTH_TIMEOUT_CONNECT", "a")))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void remoteSourcesAreIgnored() {
        starter(new MapPropertySource("configserver:shared", Map.of("cloudauth.other", "a")))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void nothingIsCheckedWhenDisabled() {
        for (String no : new String[] {"false", "no", "off", "0", "NO"}) {
            starter(properties("cloudauth.enabled=" + no + "\ncloudauth.something-of-mine=a"))
                    .run(
                            context ->
                                    assertThat(context)
                                            .hasNotFailed()
                                            .doesNotHaveBean(CloudAuthClient.class));
        }
    }

    private static ApplicationContextRunner starter(PropertySource<?> source) {
        return Contexts.starter()
                .withInitializer(
                        context -> context.getEnvironment().getPropertySources().addFirst(source));
    }

    private static List<String> violations(AssertableApplicationContext context) {
        Throwable failure = context.getStartupFailure();
        while (failure != null && !(failure instanceof InvalidPropertiesException)) {
            failure = failure.getCause();
        }
        if (failure instanceof InvalidPropertiesException invalid) {
            return invalid.violations().stream().map(PropertyViolation::toString).toList();
        }
        throw new AssertionError("the application started");
    }

    private static PropertySource<?> commandLine(String argument) {
        return new SimpleCommandLinePropertySource(argument);
    }

    private static PropertySource<?> properties(String text) {
        try {
            return new PropertiesPropertySourceLoader().load("file", resource(text)).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PropertySource<?> yaml(String text) {
        try {
            return new YamlPropertySourceLoader().load("file", resource(text)).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayResource resource(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
