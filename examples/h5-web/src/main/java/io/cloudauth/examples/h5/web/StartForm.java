package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.verification.Applicant;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The form as it was sent. It is read by hand: a framework that binds it writes its values down at
 * TRACE and in the errors of its validation.
 *
 * @param name as typed
 * @param idNumber as typed
 * @param consent whether the box was ticked
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

    /** Shows nothing. */
    @Override
    public String toString() {
        return "StartForm";
    }
}
