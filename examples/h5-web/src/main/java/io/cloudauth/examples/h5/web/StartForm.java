package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.verification.Applicant;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The submitted form. It is read without Spring's data binding, because that logs the values at
 * TRACE and repeats them in its validation errors.
 *
 * @param name the name as typed
 * @param idNumber the ID number as typed
 * @param consent whether the end user ticked the consent box
 */
record StartForm(String name, String idNumber, boolean consent) {

    static final StartForm EMPTY = new StartForm("", "", false);

    static StartForm of(HttpServletRequest request) {
        return new StartForm(
                text(request, "name"),
                text(request, "idNumber"),
                request.getParameter("consent") != null);
    }

    private static String text(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value.strip();
    }

    Applicant applicant() {
        return new Applicant(name, idNumber);
    }

    /** Returns the type name only, without personal data. */
    @Override
    public String toString() {
        return "StartForm";
    }
}
