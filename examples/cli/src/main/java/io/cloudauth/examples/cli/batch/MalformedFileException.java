package io.cloudauth.examples.cli.batch;

/** A file is not as it must be. Says where and what, never what stands there. */
public final class MalformedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final long line;
    private final String detail;

    MalformedFileException(String key, long line, String detail) {
        super(key + " at line " + line);
        this.key = key;
        this.line = line;
        this.detail = detail;
    }

    /** What is wrong, as the key of a text that takes the line and the detail. */
    public String key() {
        return key;
    }

    /** The line, from 1; 0 where it is the whole file. */
    public long line() {
        return line;
    }

    /** What the text needs besides, such as a column's name; may be empty. */
    public String detail() {
        return detail;
    }
}
