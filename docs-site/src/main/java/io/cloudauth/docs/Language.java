package io.cloudauth.docs;

import java.util.Locale;

/** A language of the pages. Each page exists in both languages. */
public enum Language {
    /** English: {@code page.md}. */
    ENGLISH(".md", "en", Locale.ENGLISH),
    /** Chinese: {@code page.zh-CN.md}. */
    CHINESE(".zh-CN.md", "zh-CN", Locale.SIMPLIFIED_CHINESE);

    private final String suffix;
    private final String tag;
    private final Locale locale;

    Language(String suffix, String tag, Locale locale) {
        this.suffix = suffix;
        this.tag = tag;
        this.locale = locale;
    }

    /** Returns the language of a file, by the suffix of its name. */
    static Language of(String path) {
        return path.endsWith(CHINESE.suffix) ? CHINESE : ENGLISH;
    }

    /** Returns the suffix of file names in this language. */
    public String suffix() {
        return suffix;
    }

    /** Returns the language tag for HTML. */
    public String tag() {
        return tag;
    }

    /** Returns the locale. */
    public Locale locale() {
        return locale;
    }

    /** Returns the text in this language. */
    public String choose(String english, String chinese) {
        return this == CHINESE ? chinese : english;
    }
}
