package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;

/**
 * Why the file of a local image cannot be read. It is part of a {@link Violation} of the rule
 * {@link Rule#IMAGE_UNREADABLE}. The path itself is never shown: file names often contain the name
 * or the ID number of a person.
 */
public enum FileProblem {

    /** No problem with a file, or an unknown one. */
    NONE("", ""),
    /** The path leads to no file. */
    NOT_FOUND("no such file", "文件不存在"),
    /** The path leads to a directory. */
    DIRECTORY("it is a directory", "该路径是目录"),
    /** This process may not read the file. */
    NO_PERMISSION("permission denied", "没有读取权限");

    private final String english;
    private final String chinese;

    FileProblem(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /**
     * Returns the problem as a part of a sentence.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the text, without a full stop
     */
    public String message(Locale locale) {
        return new Bilingual(english, chinese).in(locale);
    }
}
