package io.cloudauth.examples.cli.output;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The program's texts in one language. Immutable.
 *
 * @param locale Chinese or English
 * @param bundle the texts by key
 */
public record Texts(Locale locale, ResourceBundle bundle) {

    /** The base name of the texts. */
    public static final String BUNDLE = "io.cloudauth.examples.cli.texts";

    /** Chinese where the language is Chinese, else English. */
    public static Texts in(String language) {
        Locale locale = language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        // without a fall back to the system's locale, which would answer Chinese to a wish for
        // English
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale, exact));
    }

    /** The text with these values in its places. */
    public String of(String key, Object... values) {
        return String.format(locale, bundle.getString(key), values);
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
