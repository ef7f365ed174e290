package io.cloudauth.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The application of the page on Spring Boot: its dependencies, properties, classes and test. The
 * tests of the pages run it on the oldest Spring Boot, and this one on the newest.
 */
@Timeout(1800)
class SpringPageTest {

    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <parent>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId>
                    <version>4.1.2</version>
                    <relativePath/>
                </parent>
                <groupId>com.example</groupId>
                <artifactId>kyc</artifactId>
                <version>1</version>
                <properties>
                    <java.version>17</java.version>
                </properties>
                <dependencies>
                    <dependency>
                        <groupId>org.springframework.boot</groupId>
                        <artifactId>spring-boot-starter-web</artifactId>
                    </dependency>
            %s
                </dependencies>
            </project>
            """;

    private static final Pattern DEPENDENCIES =
            Pattern.compile("(?ms)^```xml\\n(<dependency>.*?)^```$");
    private static final Pattern PROPERTIES = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
    private static final Pattern CLASS =
            Pattern.compile(
                    "(?ms)^```java[^\\n]*\\n(package com\\.example\\.kyc;(?:(?!```).)*?^class (\\w+) .*?)^```$");

    @Test
    void theTestOfThePagePasses() throws IOException, InterruptedException {
        String page = Files.readString(Surroundings.ROOT.resolve("docs/spring.md"));
        String dependencies =
                DEPENDENCIES
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.joining());
        ConsumerProject project =
                ConsumerProject.writePom("spring-page", POM.formatted(dependencies))
                        .with(
                                "main/resources/application.yaml",
                                PROPERTIES
                                        .matcher(page)
                                        .results()
                                        .findFirst()
                                        .orElseThrow()
                                        .group(1));
        for (MatchResult found : CLASS.matcher(page).results().toList()) {
            String name = found.group(2);
            String folder = name.endsWith("Test") ? "test" : "main";
            project.with(folder + "/java/com/example/kyc/" + name + ".java", found.group(1));
        }
        Command.maven(project.directory(), "test");

        assertThat(
                        project.directory()
                                .resolve("target/surefire-reports")
                                .resolve("TEST-com.example.kyc.KycControllerTest.xml"))
                .content()
                .contains("tests=\"3\"", "failures=\"0\"", "errors=\"0\"");
    }
}
