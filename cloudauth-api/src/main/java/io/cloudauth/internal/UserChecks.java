package io.cloudauth.internal;

import io.cloudauth.error.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Checks of what a caller tells about a user. */
public final class UserChecks {

    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9]{5,20}");

    /**
     * Times before it (in 1973) are seconds that were taken for milliseconds: the seconds of now
     * are far below it.
     */
    private static final Instant SECONDS_END = Instant.ofEpochMilli(100_000_000_000L);

    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private UserChecks() {}

    /** An IPv4 or IPv6 literal. */
    public static void ipAddress(Findings found, String field, String text) {
        if (Hosts.literal(text) == null) {
            found.violation(field, Rule.IP_LITERAL);
        }
    }

    /** Digits, after a plus sign or none. */
    public static void phoneNumber(Findings found, String field, String text) {
        if (!PHONE_NUMBER.matcher(text).matches()) {
            found.violation(field, Rule.PHONE_NUMBER);
        }
    }

    /** A time of registration, made of milliseconds. */
    public static void registeredAt(Findings found, String field, Instant time, Clock clock) {
        if (time.isBefore(SECONDS_END)) {
            found.violation(field, Rule.TIME_IN_SECONDS);
        } else if (time.isAfter(clock.instant().plus(TOLERANCE))) {
            found.violation(field, Rule.TIME_IN_FUTURE);
        }
    }
}
