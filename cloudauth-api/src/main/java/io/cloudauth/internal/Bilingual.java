package io.cloudauth.internal;

import java.io.Serializable;
import java.util.Locale;

/**
 * A text in English and Chinese.
 *
 * @param english the text for every language other than Chinese
 * @param chinese the text for locales whose language is {@code zh}
 */
public record Bilingual(String english, String chinese) implements Serializable {

    /** Returns the Chinese text if the locale's language is {@code zh}, else the English text. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
