package io.cloudauth.internal;

import java.io.Serializable;
import java.util.Locale;

/**
 * One sentence for people, in English and Chinese.
 *
 * @param english for every language but Chinese
 * @param chinese for every locale whose language is {@code zh}
 */
public record Bilingual(String english, String chinese) implements Serializable {

    /** The sentence for readers of this locale; English where the language is not Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
