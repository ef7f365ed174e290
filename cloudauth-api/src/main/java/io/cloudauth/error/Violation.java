package io.cloudauth.error;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * One field of a request and the rule that it broke, or, among a request's warnings, what is
 * unusual about it. It never holds the value: it may be shown and logged.
 *
 * @param field the builder's method, such as {@code idCardNumber}; an extra parameter is {@code
 *     parameter(<name>)}
 * @param rule what the field broke
 */
public record Violation(String field, Rule rule) implements Serializable {

    /** Refuses {@code null}. */
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(rule, "rule");
    }

    /** Field and rule as a sentence for people, in Chinese or English by locale. */
    public String message(Locale locale) {
        return field + " " + rule.text(locale);
    }

    /** The English message. */
    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
