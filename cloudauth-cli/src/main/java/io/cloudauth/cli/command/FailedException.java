package io.cloudauth.cli.command;

/**
 * Thrown if a command failed for a reason outside of the command line. It holds the key and the
 * argument of the error text, which contain no value that was given.
 */
final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String argument;

    FailedException(String key, String argument) {
        super(key);
        this.key = key;
        this.argument = argument;
    }

    String key() {
        return key;
    }

    String argument() {
        return argument;
    }
}
