package io.cloudauth.examples.h5.web;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The errors of the form, all at once. They are keys of messages, and contain no personal data.
 *
 * @param errors the errors in the order of the fields
 */
record FormErrors(List<FieldError> errors) {

    static final FormErrors NONE = new FormErrors(List.of());

    private static final Set<Rule> MISSING = Set.of(Rule.BLANK, Rule.REQUIRED);
    private static final Set<String> FIELDS = Set.of("name", "idCardNumber");

    /**
     * An error of one field.
     *
     * @param field the ID of the field
     * @param message the key of the message
     */
    record FieldError(String field, String message) {}

    /** Validates a form. The library knows the rules; the words are those of end users. */
    static FormErrors of(StartForm form) {
        List<FieldError> errors = new ArrayList<>();
        try {
            form.applicant().validate();
        } catch (InvalidRequestException e) {
            e.violations().stream()
                    .filter(violation -> FIELDS.contains(violation.field()))
                    .map(FormErrors::error)
                    .forEach(errors::add);
        }
        if (!form.consent()) {
            errors.add(new FieldError("consent", "error.consent.missing"));
        }
        // one error a field, the fields from top to bottom
        return new FormErrors(
                List.of("name", "idNumber", "consent").stream()
                        .flatMap(
                                field ->
                                        errors.stream()
                                                .filter(error -> error.field().equals(field))
                                                .limit(1))
                        .toList());
    }

    private static FieldError error(Violation violation) {
        boolean missing = MISSING.contains(violation.rule());
        return violation.field().equals("name")
                ? new FieldError("name", missing ? "error.name.missing" : "error.name.wrong")
                : new FieldError(
                        "idNumber", missing ? "error.number.missing" : "error.number.wrong");
    }

    /** Returns whether there are errors. */
    public boolean areAny() {
        return !errors.isEmpty();
    }

    /** Returns the key of the message of a field; null if the field has no error. */
    public @Nullable String of(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
