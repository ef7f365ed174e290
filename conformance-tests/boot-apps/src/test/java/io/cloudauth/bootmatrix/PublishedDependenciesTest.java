package io.cloudauth.bootmatrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an application gets that declares the starter and nothing else. */
class PublishedDependenciesTest {

    @Test
    void starterAloneBringsTheClientAndNothingOfSpringOrItsActuator() throws IOException {
        String classPath =
                Files.readString(
                        Path.of(
                                System.getProperty("boot.applications"),
                                "plain/target/class-path.txt"));
        List<String> jars =
                Arrays.stream(classPath.split(File.pathSeparator))
                        .map(each -> Path.of(each).getFileName().toString())
                        .toList();

        assertThat(jars)
                .anyMatch(jar -> jar.startsWith("cloudauth-spring-starter-"))
                .anyMatch(jar -> jar.startsWith("cloudauth-core-"))
                .anyMatch(jar -> jar.startsWith("httpcore5-"))
                .noneMatch(jar -> jar.startsWith("spring-"))
                .noneMatch(jar -> jar.startsWith("micrometer-"))
                .noneMatch(jar -> jar.startsWith("cloudauth-emulator"))
                .noneMatch(jar -> jar.startsWith("jsr305"))
                .noneMatch(jar -> jar.startsWith("jackson-annotations"));
    }
}
