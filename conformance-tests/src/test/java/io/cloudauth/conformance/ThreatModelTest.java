package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threat model names tests that exist, one for each threat at least, in both languages. */
class ThreatModelTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)#(\\w+)`");
    private static final int THREATS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"threat-model.md", "threat-model.zh-CN.md"})
    void everyThreatNamesTestsThatExist(String document) throws IOException {
        List<String> rows = rows(document);
        assertThat(rows).hasSizeGreaterThan(THREATS);
        for (String row : rows) {
            assertThat(named(row)).as(row).isNotEmpty();
            for (MatchResult test : named(row).toList()) {
                assertThat(sources(test.group(1)))
                        .as(test.group())
                        .hasSize(1)
                        .allSatisfy(
                                source ->
                                        assertThat(Files.readString(source))
                                                .containsPattern(
                                                        "void\\s+" + test.group(2) + "\\("));
            }
        }
    }

    @Test
    void bothLanguagesNameTheSameTestsInTheSameOrder() throws IOException {
        assertThat(tests("threat-model.zh-CN.md"))
                .containsExactlyElementsOf(tests("threat-model.md"));
    }

    private static List<String> tests(String document) throws IOException {
        return rows(document).stream()
                .map(row -> String.join(" ", named(row).map(MatchResult::group).toList()))
                .toList();
    }

    /** The rows of the one table that has tests: the one with the most columns of bold threats. */
    private static List<String> rows(String document) throws IOException {
        return Files.readString(REPOSITORY.resolve("docs").resolve(document))
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains("**"))
                .toList();
    }

    private static Stream<MatchResult> named(String row) {
        return NAMED.matcher(row).results();
    }

    private static List<Path> sources(String type) throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY, 12)) {
            return files.filter(file -> file.endsWith(type + ".java"))
                    .filter(file -> file.toString().contains("/src/test/"))
                    .toList();
        }
    }
}
