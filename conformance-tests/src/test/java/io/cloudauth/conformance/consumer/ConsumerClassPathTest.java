package io.cloudauth.conformance.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an application gets that declares this library. */
class ConsumerClassPathTest {

    private static final int MOST_JARS = 12;
    private static final long MOST_BYTES = 4_000_000;

    /** A dependency that stays, with the version it has and the one that Maven was asked for. */
    private static final Pattern MANAGED =
            Pattern.compile(
                    "[|+\\\\ -]*([^:( ]+:[^: ]+):jar:([^:]+):\\w+ \\(version managed from (.+)\\)");

    private static final List<String> OF_THE_SDK_ALONE =
            List.of(
                    "gson",
                    "httpclient",
                    "httpcore",
                    "commons-logging",
                    "commons-codec",
                    "commons-lang3",
                    "jaxb-api",
                    "jaxb-runtime",
                    "bcprov-jdk18on",
                    "opentracing-api",
                    "opentracing-util");

    @Test
    void itIsFewJarsAndSmall() {
        List<Path> jars = Consumer.NEWEST.jars();
        assertThat(jars).allMatch(jar -> jar.toString().endsWith(".jar"));
        assertThat(jars)
                .as("jars: %s", Consumer.NEWEST.names())
                .hasSizeLessThanOrEqualTo(MOST_JARS);
        assertThat(jars.stream().mapToLong(ConsumerClassPathTest::size).sum())
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void itIsThisLibraryWithAllThatItNeeds() {
        assertThat(artifacts(Consumer.NEWEST))
                .containsExactlyInAnyOrder(
                        "cloudauth-core",
                        "cloudauth-api",
                        "jspecify",
                        "aliyun-java-sdk-core",
                        "aliyun-java-sdk-cloudauth",
                        "httpcore5",
                        "jackson-core",
                        "resilience4j-core",
                        "resilience4j-retry",
                        "slf4j-api");
    }

    @Test
    void itIsTheSameWithoutThisBuildsVersions() {
        // the build's own management reaches no consumer: it must not have changed a version
        List<Matcher> managed =
                Consumer.NEWEST.tree().stream()
                        .map(MANAGED::matcher)
                        .filter(Matcher::matches)
                        .toList();
        assertThat(managed).hasSize(Consumer.NEWEST.jars().size() - 1);
        assertThat(managed)
                .allSatisfy(
                        kept ->
                                assertThat(kept.group(2))
                                        .as(kept.group(1))
                                        .isEqualTo(kept.group(3)));
    }

    @Test
    void theOlderHttpClientStandsInPlaceOfTheNewest() {
        assertThat(Consumer.OLDEST_HTTP.names())
                .contains("httpclient5-5.4.4.jar", "httpcore5-5.3.4.jar", "httpcore5-h2-5.3.4.jar")
                .hasSize(Consumer.NEWEST.names().size() + 2);
    }

    @Test
    void whoeverDeclaresTheSdkGetsItsWholeTreeInEitherOrder() {
        assertThat(artifacts(Consumer.NEWEST)).doesNotContainAnyElementsOf(OF_THE_SDK_ALONE);
        assertThat(artifacts(Consumer.SDK_FIRST))
                .containsAll(OF_THE_SDK_ALONE)
                .containsAll(artifacts(Consumer.NEWEST));
        assertThat(Consumer.SDK_LAST.names())
                .containsExactlyInAnyOrderElementsOf(Consumer.SDK_FIRST.names());
    }

    private static List<String> artifacts(Consumer consumer) {
        return consumer.names().stream().map(name -> name.replaceAll("-\\d.*", "")).toList();
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
