package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.product.Applicant;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The submitted form. It is read without Spring's data binding, because that logs the values at
 * TRACE and repeats them in its validation errors.
 *
 * @param name the name as typed
 * @param idNumber the ID number as typed
 * @param consent whether the end user ticked the consent box
 * @param onPhone whether the browser is that of a phone, so that it needs no QR code
 */
record StartForm(String name, String idNumber, boolean consent, boolean onPhone) {

    static final StartForm EMPTY = new StartForm("", "", false, false);

    static StartForm of(HttpServletRequest request) {
        return new StartForm(
                text(request, "name"),
                text(request, "idNumber"),
                request.getParameter("consent") != null,
                !text(request, "onPhone").isEmpty());
    }

    private static String text(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value.strip();
    }

    /** Returns the person. Spaces within the number, as on paper forms, are removed. */
    Applicant applicant() {
        String digits =
                Normalizer.normalize(idNumber, Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT);
        return new Applicant(name, digits);
    }

    /** Returns the type name only, without personal data. */
    @Override
    public String toString() {
        return "StartForm";
    }
}
