package io.cloudauth.emulator.internal.verification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The two ways in which the service writes a date. */
enum CardDates {
    /** {@code 19000101}. */
    COMPACT("yyyyMMdd"),
    /** {@code 1900-01-01}. */
    HYPHENATED("yyyy-MM-dd");

    private final DateTimeFormatter format;

    CardDates(String pattern) {
        this.format = DateTimeFormatter.ofPattern(pattern);
    }

    String birth(String idNumber) {
        return write(LocalDate.parse(idNumber.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
    }

    String write(LocalDate date) {
        return format.format(date);
    }
}
