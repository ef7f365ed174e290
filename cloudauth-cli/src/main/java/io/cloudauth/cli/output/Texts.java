package io.cloudauth.cli.output;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the program in one language. Immutable.
 *
 * @param locale the language: Chinese or English
 * @param bundle the texts by key
 */
public record Texts(Locale locale, ResourceBundle bundle) {

    /** The base name of the resource bundle. */
    public static final String BUNDLE = "io.cloudauth.cli.texts";

    /** Returns the Chinese texts for {@code zh}, otherwise the English texts. */
    public static Texts in(String language) {
        Locale locale = language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        // no fallback to the default locale: on a Chinese system it would replace English
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale, exact));
    }

    /** Returns the text of the key, formatted with the values. */
    public String of(String key, Object... values) {
        return String.format(locale, bundle.getString(key), values);
    }

    /** Returns whether a text exists for the key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
