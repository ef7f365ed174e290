package io.cloudauth.model;

import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.Violation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every request holds, and how it is compared and printed. Of its values none is printable but
 * by a mask.
 */
final class RequestContent {

    final transient BizId bizId;
    final transient @Nullable BizType bizType;
    final transient @Nullable Timeouts timeouts;
    final transient @Nullable CredentialsProvider credentials;
    final transient Map<String, Personal<String>> parameters;
    final transient List<Violation> warnings;

    /** Takes a builder's content after its checks. */
    RequestContent(RequestBuilder<?> builder, List<Violation> warnings) {
        this.bizId = BizId.of(Objects.requireNonNull(builder.bizId));
        this.bizType = builder.bizType == null ? null : BizType.of(builder.bizType);
        this.timeouts = builder.timeouts;
        this.credentials = builder.credentials;
        Map<String, Personal<String>> closed = new LinkedHashMap<>();
        builder.parameters.forEach((name, value) -> closed.put(name, Personal.of(value)));
        this.parameters = Collections.unmodifiableMap(closed);
        this.warnings = warnings;
    }

    static @Nullable Personal<String> closed(@Nullable String text) {
        return text == null ? null : Personal.of(text);
    }

    static @Nullable SensitiveLink link(@Nullable String text) {
        return text == null ? null : SensitiveLink.of(text);
    }

    /**
     * The content as pairs of a label and a value, with the given ones of the request itself,
     * without the absent.
     */
    Map<String, Object> with(@Nullable Object... labelsAndValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        put(all, "bizId", bizId);
        put(all, "bizType", bizType);
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            put(all, String.valueOf(labelsAndValues[i]), labelsAndValues[i + 1]);
        }
        put(all, "timeouts", timeouts);
        put(all, "credentials", credentials == null ? null : Personal.of(credentials));
        put(all, "parameters", parameters.isEmpty() ? null : parameters);
        return all;
    }

    private static void put(Map<String, Object> all, String label, @Nullable Object value) {
        if (value != null) {
            all.put(label, value);
        }
    }
}
