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
 * What the form says after a failure: keys of the messages files, and rules of the library, which
 * have texts of their own. Nobody's name or number is in it.
 *
 * @param name what is wrong with the name
 * @param idNumber what is wrong with the number
 * @param consent whether the box must be ticked
 * @param message the key of what is said above the form; empty for none
 */
record FormErrors(Optional<Rule> name, Optional<Rule> idNumber, boolean consent, String message) {

    static final FormErrors NONE = new FormErrors(Optional.empty(), Optional.empty(), false, "");
    static final FormErrors NO_CONSENT =
            new FormErrors(Optional.empty(), Optional.empty(), true, "");

    /**
     * The refusals of the service that concern the person. They have one text: whether it is the
     * name that is wrong, or the number is nobody's, would help those who guess.
     */
    private static final Set<ErrorKind> OF_THE_PERSON =
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
        if (e instanceof ServiceException refused && OF_THE_PERSON.contains(refused.kind())) {
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

    /** Whether the person can put it right by typing something else. */
    boolean areOfThePerson() {
        return !message.equals("start.unavailable");
    }
}
