package io.cloudauth.docs;

import java.util.Locale;

/** The languages of the pages: each page exists in both. */
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

    /** The language of a file with this name. */
    static Language of(String path) {
        return path.endsWith(CHINESE.suffix) ? CHINESE : ENGLISH;
    }

    /** The end of the names of its files. */
    public String suffix() {
        return suffix;
    }

    /** Its tag in HTML. */
    public String tag() {
        return tag;
    }

    /** The locale of its readers. */
    public Locale locale() {
        return locale;
    }

    /** One of two texts. */
    public String choose(String english, String chinese) {
        return this == CHINESE ? chinese : english;
    }
}
