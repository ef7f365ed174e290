package io.cloudauth.examples.cli.output;

import java.util.Locale;

/** How the program ends, for scripts; the documents and {@code --help} list the same numbers. */
public enum ExitCode {
    /** Passed; or what was asked for was done. */
    DONE(0),
    /**
     * Something that should not happen: a file that cannot be written, a mistake of the program.
     */
    BROKEN(1),
    /** A wrong command line, or a value that breaks a rule. Nothing was sent. */
    USAGE(2),
    /** The person was rejected. */
    REJECTED(10),
    /** Nothing was submitted, or not yet. */
    NOT_SUBMITTED(11),
    /** The authority could not compare. */
    INCONCLUSIVE(12),
    /** A status that is in no document; not passed. */
    UNRECOGNIZED(13),
    /** A submission may or may not have been processed and charged. */
    OUTCOME_UNKNOWN(20),
    /** The service answered with an error code. */
    SERVICE_ERROR(30),
    /** There are no usable credentials. */
    NO_CREDENTIALS(31),
    /** No readable answer came. */
    TRANSPORT(32),
    /** Declined at a question, or interrupted. */
    CANCELLED(33),
    /** {@code doctor} found something that must be mended. */
    DOCTOR_FAILED(40),
    /** {@code batch} left rows without a final line; the same command goes on with them. */
    BATCH_INCOMPLETE(50);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the shell sees. */
    public int number() {
        return number;
    }

    /** Its meaning as the key of a text, such as {@code exit.no-credentials}. */
    public String key() {
        return "exit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
