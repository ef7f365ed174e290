package io.cloudauth.examples.cli.command;

/** A command cannot do what it was told; says why by the key of a text, without what was given. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

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
