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
 * What is made from something else and kept beside it. {@code mvn test -pl docs-site -am
 * -Dtest=GeneratedPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true} writes it
 * anew.
 */
class GeneratedPagesTest {

    private static void assertKept(Path kept, String made) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(kept, made);
        }
        assertThat(kept).hasContent(made);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theErrorPageIsWhatTheCodeSays(Language language) throws IOException {
        assertKept(
                Project.ROOT.resolve(ErrorPage.NAME + language.suffix()), ErrorPage.in(language));
    }

    @Test
    void theDiagramsAreDrawnFromTheirText() throws IOException {
        try (Stream<Path> files = Files.list(Project.ROOT.resolve("docs/img"))) {
            for (Path text : files.filter(f -> f.toString().endsWith(".mmd")).toList()) {
                String picture = text.getFileName().toString().replace(".mmd", ".svg");
                assertKept(
                        text.resolveSibling(picture), SequenceDrawing.svg(Files.readString(text)));
            }
        }
    }
}
