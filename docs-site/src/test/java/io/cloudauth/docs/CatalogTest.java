package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Tests of the JBang catalogue: what it names exists in this version. JBang itself is not run. */
class CatalogTest {

    private static final String VERSION =
            Objects.requireNonNull(System.getProperty("project.version"), "project.version");

    @Test
    void eachAliasNamesAModuleOfThisVersionAndItsMainClass() throws IOException {
        // JSON is a subset of YAML
        Map<String, Map<String, Map<String, String>>> catalogue =
                new Yaml().load(Files.readString(Project.ROOT.resolve("jbang-catalog.json")));
        Map<String, Map<String, String>> aliases =
                Objects.requireNonNull(catalogue.get("aliases"), "aliases");
        assertThat(aliases).isNotEmpty();
        for (Map<String, String> alias : aliases.values()) {
            String[] coordinates =
                    Objects.requireNonNull(alias.get("script-ref"), "script-ref").split(":", -1);
            assertThat(coordinates).hasSize(3);
            assertThat(coordinates[0]).isEqualTo("io.cloudauth");
            assertThat(coordinates[2]).isEqualTo(VERSION);
            Path sources = Project.ROOT.resolve(coordinates[1]).resolve("src/main/java");
            String main = Objects.requireNonNull(alias.get("main"), "main");
            assertThat(sources.resolve(main.replace('.', '/') + ".java")).isRegularFile();
            assertThat(alias).containsKeys("description", "java");
        }
    }
}
