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
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?(\\.\\d)?[a-z]");

    private static final ResourceBundle ENGLISH = Texts.in("en").bundle();
    private static final ResourceBundle CHINESE = Texts.in("zh").bundle();

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keysIn("texts_zh.properties"))
                .isNotEmpty()
                .isEqualTo(keysIn("texts.properties"));
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        assertThat(ENGLISH.keySet())
                .allSatisfy(
                        key ->
                                assertThat(places(CHINESE.getString(key)))
                                        .isEqualTo(places(ENGLISH.getString(key))));
    }

    /** Of the file itself, since the Chinese bundle borrows from the English one. */
    private static Set<String> keysIn(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts.stringPropertyNames();
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
