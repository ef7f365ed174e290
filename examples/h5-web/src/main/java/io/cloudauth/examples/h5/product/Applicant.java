package io.cloudauth.examples.h5.product;

import io.cloudauth.meta.Id2MetaVerifyRequest;

/**
 * The person to verify, as typed into the form. The application never prints it, and stores it only
 * encrypted until the verification begins.
 *
 * @param name the name on the ID card
 * @param idNumber the number on the ID card
 */
public record Applicant(String name, String idNumber) {

    /**
     * Validates name and ID number. Sends nothing. The library has the same rules for all
     * operations; this request has no other fields.
     *
     * @throws io.cloudauth.error.InvalidRequestException if a field is invalid; it lists all
     *     violations
     */
    public void validate() {
        Id2MetaVerifyRequest.builder().name(name).idCardNumber(idNumber).build();
    }

    /** Returns the type name only, without personal data. */
    @Override
    public String toString() {
        return "Applicant";
    }
}
