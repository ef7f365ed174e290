package io.cloudauth.examples.quickstart;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The program's texts in one language. Immutable.
 *
 * @param locale Chinese or English
 * @param bundle the texts by key
 */
record Texts(Locale locale, ResourceBundle bundle) {

    static final String BUNDLE = "io.cloudauth.examples.quickstart.texts";

    /**
     * Loads the texts.
     *
     * @param language a language code; {@code zh} gives Chinese, every other code gives English
     */
    static Texts in(String language) {
        Locale locale = language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        // the default control falls back to the system's locale: on a Chinese system it would load
        // the Chinese texts although English was requested
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale, noFallback));
    }

    /** Returns the text with its placeholders replaced by the values. */
    String of(String key, Object... values) {
        return String.format(locale, bundle.getString(key), values);
    }
}
