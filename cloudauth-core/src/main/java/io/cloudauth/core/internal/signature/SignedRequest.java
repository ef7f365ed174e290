package io.cloudauth.core.internal.signature;

import java.util.Map;

/**
 * What goes out: headers and a form body; the URL carries nothing.
 *
 * @param headers by name
 * @param body the encoded form
 */
@SuppressWarnings("ArrayRecordComponent") // sent once and never compared
public record SignedRequest(Map<String, String> headers, byte[] body) {

    /** Shows nothing of the content. */
    @Override
    public String toString() {
        return "SignedRequest(" + body.length + " bytes)";
    }
}
