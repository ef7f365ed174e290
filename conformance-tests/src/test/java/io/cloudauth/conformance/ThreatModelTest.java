package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final List<Path> TEST_SOURCES = testSources();

    @ParameterizedTest
    @ValueSource(strings = {"threat-model.md", "zh/threat-model.md"})
    void everyThreatNamesTestsThatExist(String document) throws IOException {
        List<String> rows = rows(document);
        assertThat(rows).hasSizeGreaterThan(THREATS);
        for (String row : rows) {
            assertThat(named(row)).as(row).isNotEmpty();
            for (MatchResult test : named(row).toList()) {
                assertThat(sources(test.group(1)))
                        .as(test.group())
                        .anyMatch(source -> source.matches(declaring(test.group(2))));
            }
        }
    }

    @Test
    void bothLanguagesNameTheSameTestsInTheSameOrder() throws IOException {
        assertThat(tests("zh/threat-model.md")).containsExactlyElementsOf(tests("threat-model.md"));
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

    private static String declaring(String method) {
        return "(?s).*\\bvoid\\s+" + method + "\\(.*";
    }

    /** The texts of the test classes of this name; two modules may have one each. */
    private static List<String> sources(String type) throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path file : TEST_SOURCES) {
            if (file.endsWith(type + ".java")) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static List<Path> testSources() {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules =
                Files.find(REPOSITORY, 4, (path, facts) -> path.endsWith("src/test"))) {
            for (Path module : modules.toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(sources);
    }
}
