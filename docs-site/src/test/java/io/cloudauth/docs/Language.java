package io.cloudauth.docs;

import java.util.Locale;

/** A language of the pages. Each page exists in both languages. */
public enum Language {
    /** English: {@code docs/page.md}, and {@code README.md}. */
    ENGLISH(".md", "docs/", Locale.ENGLISH),
    /** Chinese: {@code docs/zh/page.md}, and {@code README.zh-CN.md}. */
    CHINESE(".zh-CN.md", "docs/zh/", Locale.SIMPLIFIED_CHINESE);

    private final String suffix;
    private final String folder;
    private final Locale locale;

    Language(String suffix, String folder, Locale locale) {
        this.suffix = suffix;
        this.folder = folder;
        this.locale = locale;
    }

    /** Returns the language of a page, by its path from the root of the project. */
    static Language of(String path) {
        return path.startsWith(CHINESE.folder) || path.endsWith(CHINESE.suffix) ? CHINESE : ENGLISH;
    }

    /** Returns the path of a page in the folder of this language. */
    public String page(String name) {
        return folder + name + ".md";
    }

    /** Returns the suffix of files in the root of the project. */
    public String suffix() {
        return suffix;
    }

    /** Returns the folder with the pages in this language, with a slash at its end. */
    public String folder() {
        return folder;
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
