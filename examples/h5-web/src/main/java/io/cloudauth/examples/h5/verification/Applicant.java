package io.cloudauth.examples.h5.verification;

/**
 * The person to verify, as typed into the form. An instance lives as long as its HTTP request. The
 * application neither stores nor prints it.
 *
 * @param name the name on the ID card
 * @param idNumber the number on the ID card
 */
public record Applicant(String name, String idNumber) {

    /** Returns the type name only, without personal data. */
    @Override
    public String toString() {
        return "Applicant";
    }
}
