package io.cloudauth.examples.h5.web;

import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.Violation;
import java.util.Optional;
import java.util.Set;

/**
 * The errors that the form shows. They refer to texts by message keys or by rules of the library,
 * and contain no personal data.
 *
 * @param name the rule that the name violates
 * @param idNumber the rule that the ID number violates
 * @param consent whether the consent is missing
 * @param message the key of the message above the form; empty for none
 */
record FormErrors(Optional<Rule> name, Optional<Rule> idNumber, boolean consent, String message) {

    static final FormErrors NONE = new FormErrors(Optional.empty(), Optional.empty(), false, "");
    static final FormErrors NO_CONSENT =
            new FormErrors(Optional.empty(), Optional.empty(), true, "");

    /**
     * The errors of the service that the end user's details cause. All have the same text, so that
     * the form does not help to guess names and ID numbers.
     */
    private static final Set<ErrorKind> CAUSED_BY_DETAILS =
            Set.of(
                    ErrorKind.NAME_AND_NUMBER_DIFFER,
                    ErrorKind.PERSON_NOT_FOUND,
                    ErrorKind.ID_NUMBER_INVALID);

    private static final Set<Rule> MISSING =
            Set.of(Rule.BLANK, Rule.REQUIRED, Rule.REQUIRED_BY_SCHEME);

    static FormErrors of(InvalidRequestException e) {
        return new FormErrors(rule(e, "name"), rule(e, "idCardNumber"), false, "");
    }

    static FormErrors of(CloudAuthException e) {
        String message = "start.unavailable";
        if (e instanceof ServiceException error && CAUSED_BY_DETAILS.contains(error.kind())) {
            message = "start.refused";
        }
        return new FormErrors(Optional.empty(), Optional.empty(), false, message);
    }

    private static Optional<Rule> rule(InvalidRequestException e, String field) {
        return e.violations().stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::rule)
                .map(rule -> MISSING.contains(rule) ? Rule.REQUIRED : rule)
                .findFirst();
    }

    /** Returns whether the end user can correct the error by entering other details. */
    boolean canBeCorrected() {
        return !message.equals("start.unavailable");
    }
}
