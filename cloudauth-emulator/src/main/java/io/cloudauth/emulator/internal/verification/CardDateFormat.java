package io.cloudauth.emulator.internal.verification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A format of the dates on an ID card. The service uses two formats. */
enum CardDateFormat {
    /** {@code 19000101}. */
    COMPACT("yyyyMMdd"),
    /** {@code 1900-01-01}. */
    HYPHENATED("yyyy-MM-dd");

    private final DateTimeFormatter formatter;

    CardDateFormat(String pattern) {
        this.formatter = DateTimeFormatter.ofPattern(pattern);
    }

    String birthDate(String idNumber) {
        return format(LocalDate.parse(idNumber.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
    }

    String format(LocalDate date) {
        return formatter.format(date);
    }
}
