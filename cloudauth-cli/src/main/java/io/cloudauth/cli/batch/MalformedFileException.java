package io.cloudauth.cli.batch;

/**
 * Thrown if an input file or a result file is not valid or cannot be used. It names the line and
 * the error, never the content of a row other than a BizId.
 */
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

    /** Returns the key of the error text. The text takes the line and the detail as arguments. */
    public String key() {
        return key;
    }

    /** Returns the line number, from 1; 0 if the error concerns the whole file. */
    public long line() {
        return line;
    }

    /** Returns the second argument of the text, such as column names; may be empty. */
    public String detail() {
        return detail;
    }
}
