package io.cloudauth.core.internal.response;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reader for the two headers of a response that contain a time. */
final class HttpTimes {
    private HttpTimes() {}

    static @Nullable Instant date(Map<String, String> headers) {
        return instant(headers.get("date"));
    }

    /**
     * Returns the delay in the Retry-After header: a number of seconds, or the time from the
     * response's Date to the given date. Returns null if there is no valid value.
     */
    static @Nullable Duration retryAfter(Map<String, String> headers) {
        String value = headers.get("retry-after");
        if (value == null) {
            return null;
        }
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant until = instant(value);
        Instant from = date(headers);
        return until == null || from == null || until.isBefore(from)
                ? null
                : Duration.between(from, until);
    }

    private static @Nullable Instant instant(@Nullable String httpDate) {
        if (httpDate == null) {
            return null;
        }
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
