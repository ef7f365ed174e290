package io.cloudauth.examples.h5.web;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The errors of the form, all at once. They are keys of messages, and contain no personal data.
 *
 * @param messages the key of the message by the ID of the field, in the order of the fields
 */
record FormErrors(Map<String, String> messages) {

    static final FormErrors NONE = new FormErrors(Map.of());

    private static final Set<Rule> MISSING = Set.of(Rule.BLANK, Rule.REQUIRED);

    /** Validates a form. The library knows the rules; the words are those of end users. */
    static FormErrors of(StartForm form) {
        Map<String, String> messages = new LinkedHashMap<>();
        try {
            form.applicant().validate();
        } catch (InvalidRequestException e) {
            e.violations().forEach(violation -> add(messages, violation));
        }
        if (!form.consent()) {
            messages.put("consent", "error.consent.missing");
        }
        return new FormErrors(messages);
    }

    /** Adds the first error of a field. The library reports the name before the number. */
    private static void add(Map<String, String> messages, Violation violation) {
        String error = MISSING.contains(violation.rule()) ? "missing" : "wrong";
        if (violation.field().equals("name")) {
            messages.putIfAbsent("name", "error.name." + error);
        } else {
            messages.putIfAbsent("idNumber", "error.number." + error);
        }
    }

    /** Returns whether there are errors. */
    public boolean areAny() {
        return !messages.isEmpty();
    }

    /** Returns the key of the message of a field; null if the field has no error. */
    public @Nullable String of(String field) {
        return messages.get(field);
    }
}
