package io.cloudauth.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The installed POMs as Gradle reads them: compile is api, runtime is runtime, managed versions of
 * the parents count, profiles do not, and a BOM is a platform.
 */
@Timeout(1800)
class GradleViewTest {

    private static final Pattern KOTLIN =
            Pattern.compile("\"io\\.cloudauth:([a-z-]+)(?::([^\"]+))?\"");

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Repository.installed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cloudauth-api",
                "cloudauth-core",
                "cloudauth-emulator",
                "cloudauth-junit",
                "cloudauth-spring-starter"
            })
    void everyDependencyThatItPassesOnHasAVersion(String artifact) throws IOException {
        Pom pom = Pom.read(artifact);

        assertThat(pom.passedOn())
                .allSatisfy(
                        dependency ->
                                assertThat(pom.versionOf(dependency))
                                        .as(dependency.name())
                                        .isNotBlank()
                                        .doesNotContain("$"));
        assertThat(Files.exists(Repository.jar(artifact))).isTrue();
    }

    @Test
    void whoeverTakesCoreCompilesAgainstApiToo() throws IOException {
        List<Pom.Dependency> passedOn = Pom.read("cloudauth-core").passedOn();

        assertThat(passedOn)
                .anyMatch(d -> d.name().equals("cloudauth-api") && d.scope().equals("compile"));
        assertThat(passedOn)
                .filteredOn(dependency -> dependency.name().startsWith("aliyun-java-sdk-"))
                .hasSize(2)
                .allMatch(Pom.Dependency::excludesAll);
    }

    @Test
    void thePlatformOfTheReadmeHasEachOfItsModules() throws IOException {
        Map<String, String> platform = Pom.read("cloudauth-bom").managed();

        assertThat(KOTLIN.matcher(Readme.block("kotlin", "cloudauth-bom")).results())
                .hasSize(3)
                .allSatisfy(
                        found -> {
                            String artifact = found.group(1);
                            assertThat(Files.exists(Repository.pom(artifact))).isTrue();
                            if (found.group(2) == null) {
                                assertThat(platform).containsKey("io.cloudauth:" + artifact);
                            } else {
                                assertThat(found.group(2)).isEqualTo(Surroundings.VERSION);
                            }
                        });
        assertThat(platform.values()).containsOnly(Surroundings.VERSION);
    }
}
