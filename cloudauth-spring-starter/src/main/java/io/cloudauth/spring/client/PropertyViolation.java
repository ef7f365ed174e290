package io.cloudauth.spring.client;

/**
 * A property that cannot be used.
 *
 * @param property its whole name, such as {@code cloudauth.timeouts.connect}
 * @param rule what it must be; never what it was
 */
public record PropertyViolation(String property, String rule) {

    @Override
    public String toString() {
        return property + ": " + rule;
    }
}
