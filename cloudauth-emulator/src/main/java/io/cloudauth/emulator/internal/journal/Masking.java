package io.cloudauth.emulator.internal.journal;

import io.cloudauth.emulator.internal.verification.IdNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides every value but those that are known to say nothing about a person and to open nothing.
 * Test ID numbers, which no person has, stay.
 */
public final class Masking {

    private static final Set<String> SHOWN =
            Set.of(
                    "AccessKeyId",
                    "Action",
                    "BizId",
                    "BizType",
                    "Bucket",
                    "Code",
                    "DurationSeconds",
                    "EndPoint",
                    "Expiration",
                    "Expired",
                    "FaceMask",
                    "FaceQuality",
                    "Format",
                    "HostId",
                    "Message",
                    "Method",
                    "RegionId",
                    "RequestId",
                    "RoleArn",
                    "RoleSessionName",
                    "OIDCProviderArn",
                    "SignatureMethod",
                    "SignatureNonce",
                    "SignatureType",
                    "SignatureVersion",
                    "Timestamp",
                    "VerifyStatus",
                    "Version",
                    "AuthorityComparisionScore",
                    "FaceComparisonScore",
                    "IdCardFaceComparisonScore");

    private final boolean showPersonalData;

    /** Masks, or shows all where that was asked for. */
    public Masking(boolean showPersonalData) {
        this.showPersonalData = showPersonalData;
    }

    /** A value, or that there is one of some length. */
    public String value(String name, String value) {
        boolean shown = showPersonalData || SHOWN.contains(name) || IdNumber.isTest(value);
        return shown ? value : "*** (" + value.codePointCount(0, value.length()) + ")";
    }

    /** The fields of an answer, each value by its own name. */
    public Map<String, Object> fields(Map<?, ?> fields) {
        Map<String, Object> masked = new LinkedHashMap<>();
        fields.forEach(
                (name, value) -> {
                    String text = String.valueOf(name);
                    masked.put(text, field(text, value));
                });
        return masked;
    }

    private Object field(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return fields(map);
        }
        if (value instanceof Iterable<?> list) {
            List<Object> masked = new ArrayList<>();
            list.forEach(one -> masked.add(field(name, one)));
            return masked;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value(name, String.valueOf(value));
    }
}
