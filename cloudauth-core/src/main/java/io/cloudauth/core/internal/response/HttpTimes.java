package io.cloudauth.core.internal.response;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two headers of an answer that speak of time. */
final class HttpTimes {
    private HttpTimes() {}

    static @Nullable Instant date(Map<String, String> headers) {
        return instant(headers.get("date"));
    }

    /**
     * Seconds, or the distance of a moment from the answer's own Date; null where neither can be
     * read.
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
