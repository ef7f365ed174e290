package io.cloudauth.examples.h5.verification;

/**
 * Who wants to be verified, as it was typed. It lives as long as the request that brought it, is
 * kept nowhere and printed nowhere.
 *
 * @param name the name on the ID card
 * @param idNumber the number on the ID card
 */
public record Applicant(String name, String idNumber) {

    /** Shows neither. */
    @Override
    public String toString() {
        return "Applicant";
    }
}
