package io.cloudauth.cli.command;

/**
 * Thrown if the arguments or the environment of a command are not valid. It holds the key and the
 * arguments of the error text, never the value that was given.
 */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An argument that is a text of the program itself.
     *
     * @param key the key of the text
     */
    record Text(String key) {}

    private final String key;
    private final transient Object[] values;

    UsageException(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.clone();
    }
}
