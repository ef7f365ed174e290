package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that the generated pages and diagrams in the repository are up to date. To regenerate them,
 * run {@code mvn test -pl docs-site -am -Dtest=GeneratedPagesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true}.
 */
class GeneratedPagesTest {

    private static void assertUpToDate(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, generated);
        }
        assertThat(file).hasContent(generated);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theErrorPageMatchesTheCode(Language language) throws IOException {
        assertUpToDate(
                Project.ROOT.resolve(language.page(ErrorPage.NAME)), ErrorPage.markdown(language));
    }

    @Test
    void theDiagramsMatchTheirSources() throws IOException {
        try (Stream<Path> files = Files.list(Project.ROOT.resolve("docs/img"))) {
            for (Path text : files.filter(f -> f.toString().endsWith(".mmd")).toList()) {
                String image = text.getFileName().toString().replace(".mmd", ".svg");
                assertUpToDate(
                        text.resolveSibling(image), SequenceDrawing.svg(Files.readString(text)));
            }
        }
    }
}
