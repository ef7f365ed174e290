package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final String ENGLISH = "README.md";
    private static final String CHINESE = "README.zh-CN.md";

    private static Readme readme(String file) throws IOException {
        return Readme.of(Files.readString(ROOT.resolve(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void beginsWithTwoCommandsAndThenCode(String file) throws IOException {
        Readme readme = readme(file);

        assertThat(readme.blocks("sh").get(0).lines())
                .containsExactly("mvn -q -Dquickstart", "mvn verify");
        assertThat(readme.blocks("java").get(0).firstLine()).isLessThanOrEqualTo(30);
    }

    @Test
    void bothLanguagesSayEquallyMuch() throws IOException {
        Readme english = readme(ENGLISH);
        Readme chinese = readme(CHINESE);

        assertThat(chinese.headings()).isEqualTo(english.headings());
        assertThat(chinese.tables()).isEqualTo(english.tables());
        assertThat(chinese.blocks().stream().map(Readme.Block::language))
                .isEqualTo(english.blocks().stream().map(Readme.Block::language).toList());
        assertThat(chinese.blocks("xml"))
                .extracting(Readme.Block::lines)
                .isEqualTo(english.blocks("xml").stream().map(Readme.Block::lines).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void everyJavaBlockCompiles(String file, @TempDir Path classes) throws IOException {
        assertThat(Snippets.problems(readme(file).blocks("java"), classes)).isEmpty();
    }

    @Test
    void bothLanguagesShowTheSameCode() throws IOException {
        assertThat(Snippets.withoutComments(readme(CHINESE).blocks("java")))
                .isEqualTo(Snippets.withoutComments(readme(ENGLISH).blocks("java")));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void everyLinkToAFileLeadsToOne(String file) throws IOException {
        assertThat(readme(file).links())
                .filteredOn(link -> !link.contains("://") && !link.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void theTableHoldsTheDefaultsOfTheCode(String file) throws IOException {
        RetryOptions retry = RetryOptions.builder().build();
        HttpOptions http = HttpOptions.builder().build();
        AwaitOptions await = AwaitOptions.builder().build();

        assertThat(readme(file).settings())
                .containsAllEntriesOf(
                        Map.of(
                                "`retry.maxAttempts`", "" + retry.maxAttempts(),
                                "`retry.initialBackoff`", shown(retry.initialBackoff()),
                                "`retry.maxBackoff`", shown(retry.maxBackoff()),
                                "`http.maxConnections`", "" + http.maxConnections(),
                                "`http.acquireTimeout`", shown(http.acquireTimeout()),
                                "`http.idleTimeout`", shown(http.idleTimeout()),
                                "`await.atMost`", shown(await.atMost()),
                                "`await.initialInterval`", shown(await.initialInterval()),
                                "`await.maxInterval`", shown(await.maxInterval())))
                .containsValue(Image.MAX_BYTES / 1024 / 1024 + " MiB");
    }

    private static String shown(Duration duration) {
        if (duration.toSecondsPart() == 0 && duration.toMillisPart() == 0) {
            return duration.toMinutes() + " min";
        }
        return duration.toMillisPart() == 0
                ? duration.toSeconds() + " s"
                : duration.toMillis() + " ms";
    }
}
