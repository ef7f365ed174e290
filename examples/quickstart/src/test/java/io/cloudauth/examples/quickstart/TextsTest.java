package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(\\d\\$)?(\\.\\d)?[a-z]");

    /** The width of the output, 92 columns, less the indent of a step. */
    private static final int LONGEST = 90;

    private static final ResourceBundle ENGLISH = Texts.in("en").bundle();
    private static final ResourceBundle CHINESE = Texts.in("zh").bundle();

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keysIn("texts_zh.properties"))
                .isNotEmpty()
                .isEqualTo(keysIn("texts.properties"));
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(ENGLISH.keySet())
                .allSatisfy(
                        key ->
                                assertThat(placeholders(CHINESE.getString(key)))
                                        .isEqualTo(placeholders(ENGLISH.getString(key))));
    }

    @Test
    void linesFitATerminal() {
        assertThat(Stream.of(ENGLISH, CHINESE))
                .allSatisfy(
                        texts ->
                                assertThat(texts.keySet().stream().flatMap(k -> lines(texts, k)))
                                        .allMatch(line -> columns(line) <= LONGEST, "fits"));
    }

    private static Stream<String> lines(ResourceBundle texts, String key) {
        return texts.getString(key).lines();
    }

    /** Counts columns: a Chinese character takes two. */
    private static int columns(String line) {
        return line.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }

    /** Reads the keys from the file, because the Chinese bundle inherits keys of the English. */
    private static Set<String> keysIn(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts.stringPropertyNames();
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
