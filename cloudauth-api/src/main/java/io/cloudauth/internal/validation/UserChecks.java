package io.cloudauth.internal.validation;

import io.cloudauth.error.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Validation of the data about a user that a caller passes. */
public final class UserChecks {

    private static final Pattern MOBILE_NUMBER = Pattern.compile("1[0-9]{10}");
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9]{5,20}");

    /**
     * The earliest valid time, in March 1973. An earlier one results from seconds that were passed
     * as milliseconds: today's seconds are far below it.
     */
    private static final Instant EARLIEST_TIME = Instant.ofEpochMilli(100_000_000_000L);

    /** The accepted difference between the clocks of two machines. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private UserChecks() {}

    /** Validates an IPv4 or IPv6 literal. */
    public static void ipAddress(Violations violations, String field, String text) {
        if (Hosts.literal(text) == null) {
            violations.violation(field, Rule.IP_LITERAL);
        }
    }

    /** Validates a phone number: 5 to 20 digits, with an optional leading plus sign. */
    public static void phoneNumber(Violations violations, String field, String text) {
        if (!PHONE_NUMBER.matcher(text).matches()) {
            violations.violation(field, Rule.PHONE_NUMBER);
        }
    }

    /** Validates a mobile number of the mainland: 11 digits, the first of them 1. */
    public static void mobileNumber(Violations violations, String field, String text) {
        if (!MOBILE_NUMBER.matcher(text).matches()) {
            violations.violation(field, Rule.MOBILE_NUMBER);
        }
    }

    /** Validates a registration time. It must not be in the future, nor made of seconds. */
    public static void registeredAt(
            Violations violations, String field, Instant time, Clock clock) {
        if (time.isBefore(EARLIEST_TIME)) {
            violations.violation(field, Rule.TIME_IN_SECONDS);
        } else if (time.isAfter(clock.instant().plus(TOLERANCE))) {
            violations.violation(field, Rule.TIME_IN_FUTURE);
        }
    }
}
