package io.cloudauth.cli.output;

import java.util.Locale;

/** The exit codes of the program. The documentation and {@code --help} list the same numbers. */
public enum ExitCode {
    /** The person passed, or the command completed. */
    DONE(0),
    /**
     * An error without its own exit code, such as an unreadable file, a port in use or a bug of the
     * program.
     */
    BROKEN(1),
    /** The command line or a value is not valid. Nothing was sent. */
    USAGE(2),
    /** The person was rejected. */
    REJECTED(10),
    /** Nothing was submitted for verification, or not yet. */
    NOT_SUBMITTED(11),
    /** The reference source could not compare. */
    INCONCLUSIVE(12),
    /** The vendor does not document the status. It does not count as passed. */
    UNRECOGNIZED(13),
    /** The outcome of a submission is unknown. It may have been processed and charged. */
    OUTCOME_UNKNOWN(20),
    /** The service returned an error. */
    SERVICE_ERROR(30),
    /** No usable credentials were found. */
    NO_CREDENTIALS(31),
    /** No readable response was received. */
    TRANSPORT(32),
    /** The user declined a question or interrupted the command. */
    CANCELLED(33),
    /** {@code doctor} found an error that must be fixed. */
    DOCTOR_FAILED(40),
    /** {@code batch} left rows without a final state. The same command continues with them. */
    BATCH_INCOMPLETE(50);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the number that the shell gets. */
    public int number() {
        return number;
    }

    /** Returns the key of the description, such as {@code exit.no-credentials}. */
    public String key() {
        return "exit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
