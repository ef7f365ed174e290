package io.cloudauth.conformance.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application takes in with this library: from whom, which versions, and why. */
class DependenciesTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> KNOWN_GROUPS =
            Set.of(
                    "io.cloudauth",
                    "com.aliyun",
                    "com.fasterxml.jackson.core",
                    "io.github.resilience4j",
                    "org.apache.httpcomponents.core5",
                    "org.jspecify",
                    "org.slf4j");

    private static final Pattern DEPENDENCY =
            Pattern.compile("[|+\\\\ -]*([^:( ]+):([^: ]+):jar:([^: ]+):.*");

    private static final Pattern TABLE =
            Pattern.compile("(?s)<!-- dependencies -->(.*?)<!-- /dependencies -->");

    /** A row of the page's table. */
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| (.{8,}) \\|");

    /** A version that names more than one, or another at another time. */
    private static final Pattern OPEN_VERSION =
            Pattern.compile(
                    "<[\\w.-]*version>\\s*([\\[(][^<]*|LATEST|RELEASE|[^<]*-SNAPSHOT)\\s*</");

    @Test
    void everyDependencyIsOfAKnownGroup() {
        List<Matcher> dependencies = dependencies();
        assertThat(dependencies).hasSizeGreaterThan(5);
        assertThat(dependencies)
                .allSatisfy(one -> assertThat(KNOWN_GROUPS).as(one.group()).contains(one.group(1)))
                .allSatisfy(
                        one ->
                                assertThat(one.group(3))
                                        .as(one.group())
                                        .matches("[0-9.]+(-SNAPSHOT)?")
                                        .matches(
                                                version ->
                                                        !version.endsWith("-SNAPSHOT")
                                                                || one.group(1)
                                                                        .equals("io.cloudauth")));
    }

    @Test
    void noPomNamesARepositoryOrARange() throws IOException {
        List<Path> poms = poms();
        assertThat(poms).hasSizeGreaterThan(8);
        for (Path pom : poms) {
            String text = Files.readString(pom);
            assertThat(text)
                    .as(pom.toString())
                    .doesNotContain("<repositories>", "<pluginRepositories>", "<systemPath>");
            Set<String> open =
                    OPEN_VERSION
                            .matcher(text.replaceAll("(?s)<requireMavenVersion>.*?</rules>", ""))
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toCollection(TreeSet::new));
            open.removeIf(version -> version.equals(OWN_VERSION));
            assertThat(open).as(pom.toString()).isEmpty();
        }
    }

    private static final String OWN_VERSION = "0.1.0-SNAPSHOT";

    @ParameterizedTest
    @ValueSource(strings = {"docs/install.md", "docs/zh/install.md"})
    void thePageSaysWhyEachDependencyIsThere(String page) throws IOException {
        Set<String> real =
                dependencies().stream()
                        .filter(one -> !one.group(1).equals("io.cloudauth"))
                        .map(one -> one.group(2))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told =
                TABLE.matcher(Files.readString(REPOSITORY.resolve(page)))
                        .results()
                        .flatMap(table -> table.group(1).lines())
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .map(row -> row.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).containsExactlyElementsOf(real);
    }

    private static List<Matcher> dependencies() {
        return Consumer.NEWEST.tree().stream()
                .map(DEPENDENCY::matcher)
                .filter(Matcher::matches)
                .filter(one -> !one.group(2).startsWith("cloudauth-consumer"))
                .toList();
    }

    /** Those of this repository, and not of what was built. */
    private static List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY, 5)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
