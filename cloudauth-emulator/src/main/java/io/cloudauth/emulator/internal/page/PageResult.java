package io.cloudauth.emulator.internal.page;

import io.cloudauth.emulator.internal.face.FaceSession;
import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.emulator.internal.text.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result that the page of a financial-grade session sends to the caller's page. It can be
 * forged, so it decides nothing.
 *
 * <p>The fields were observed. The vendor documents neither which codes belong to which outcome nor
 * where a ReturnUrl with a fragment gets the parameter: both are choices of this emulator.
 *
 * @param code the code, which is a number
 * @param subCode the sub code
 * @param reason the reason in English
 */
record PageResult(int code, String subCode, String reason) {

    static final PageResult PASSED = new PageResult(1000, "Z5050", "success");
    static final PageResult REJECTED = new PageResult(2006, "Z5128", "face verification failed");
    static final PageResult LEFT = new PageResult(1003, "Z5052", "the end user left");

    /** Returns the JSON object of a session. */
    Map<String, Object> fields(FaceSession session) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("subCode", subCode);
        fields.put("reason", reason);
        fields.put("extInfo", Map.of("certifyId", session.certifyId()));
        return fields;
    }

    /** Returns the ReturnUrl with the parameter {@code response}, which is before a fragment. */
    String appendTo(String returnUrl, FaceSession session) {
        String json = new String(JsonText.write(fields(session)), StandardCharsets.UTF_8);
        int hash = returnUrl.indexOf('#');
        String base = hash < 0 ? returnUrl : returnUrl.substring(0, hash);
        String fragment = hash < 0 ? "" : returnUrl.substring(hash);
        String separator = base.indexOf('?') < 0 ? "?" : "&";
        return base + separator + "response=" + PercentEncoding.encode(json) + fragment;
    }
}
