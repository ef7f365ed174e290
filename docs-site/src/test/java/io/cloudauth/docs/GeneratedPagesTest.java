package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that the generated pages in the repository are up to date. To regenerate them, run {@code
 * mvn test -pl docs-site -am -Dtest=GeneratedPagesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Ddocs.write=true}.
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
}
