package io.cloudauth.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The projects of the tutorials: the POM and the tests of the pages, and nothing else. */
@Timeout(1800)
class TutorialsTest {

    private static final Pattern POM =
            Pattern.compile("(?ms)^```xml\\n(<project .*?</project>)\\n```$");
    private static final Pattern TEST_CLASS =
            Pattern.compile("(?ms)^```java run\\n((?:(?!```).)*?^class (\\w+) .*?)^```$");

    @ParameterizedTest
    @CsvSource({
        "docs/, start-face, 3",
        "docs/, start-legacy, 1",
        "docs/zh/, start-face, 3",
        "docs/zh/, start-legacy, 1"
    })
    void theTestsOfThePagePass(String folder, String page, int classes)
            throws IOException, InterruptedException {
        // both tutorials begin with the project of the first
        ConsumerProject project =
                ConsumerProject.writePom(
                        (folder + page).replace('/', '-'),
                        POM.matcher(read(folder + "start-face"))
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1));
        List<String> names = new ArrayList<>();
        for (var found : TEST_CLASS.matcher(read(folder + page)).results().toList()) {
            project.with("test/java/" + found.group(2) + ".java", found.group(1));
            names.add(found.group(2));
        }
        Command.maven(project.directory(), "test");

        assertThat(names)
                .hasSize(classes)
                .allSatisfy(
                        name ->
                                assertThat(
                                                project.directory()
                                                        .resolve("target/surefire-reports")
                                                        .resolve("TEST-" + name + ".xml"))
                                        .content()
                                        .contains("<testcase"));
    }

    private static String read(String page) throws IOException {
        return Files.readString(Surroundings.ROOT.resolve(page + ".md"));
    }
}
