package io.cloudauth.core.internal.signature;

import io.cloudauth.core.internal.http.HttpBody;
import java.util.Map;

/**
 * A signed request: headers and a form body. The URL carries no parameters.
 *
 * @param headers by name
 * @param body the encoded form
 */
public record SignedRequest(Map<String, String> headers, HttpBody body) {

    /** Shows only the length of the body. */
    @Override
    public String toString() {
        return "SignedRequest(" + body.length() + " bytes)";
    }
}
