package io.cloudauth.error;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A field of a request and the rule that it violates. In a warning of a request, the rule says why
 * the field is unusual. A violation never contains the value, so it can be shown and logged.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param field the name of the builder's method, such as {@code idCardNumber}; for an extra
 *     parameter, {@code parameter(<name>)}
 * @param rule the violated rule
 * @param fileProblem why the file of a local image cannot be read, or which other format it has;
 *     {@link FileProblem#NONE} for every other violation
 */
public record Violation(String field, Rule rule, FileProblem fileProblem) implements Serializable {

    /**
     * Creates the record.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(fileProblem, "fileProblem");
    }

    /**
     * Creates a violation without a detail about a file.
     *
     * @param field the name of the builder's method
     * @param rule the violated rule
     * @throws NullPointerException if an argument is {@code null}
     */
    public Violation(String field, Rule rule) {
        this(field, rule, FileProblem.NONE);
    }

    /**
     * Returns the field and the rule as a sentence.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the sentence, without a full stop
     */
    public String message(Locale locale) {
        String sentence = field + " " + rule.message(locale);
        return fileProblem == FileProblem.NONE
                ? sentence
                : sentence + ": " + fileProblem.message(locale);
    }

    /**
     * Returns the English message.
     *
     * @return the message
     */
    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
