package io.cloudauth.spring.client;

/**
 * A violation of a rule by the value of a property.
 *
 * @param property the full name of the property, such as {@code cloudauth.timeouts.connect}
 * @param rule the rule that the value must satisfy; it never contains the value
 */
public record PropertyViolation(String property, String rule) {

    @Override
    public String toString() {
        return property + ": " + rule;
    }
}
