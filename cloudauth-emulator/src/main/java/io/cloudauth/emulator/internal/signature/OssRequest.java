package io.cloudauth.emulator.internal.signature;

import io.cloudauth.emulator.internal.http.Request;

/**
 * A request to the object storage.
 *
 * @param http the HTTP request
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 */
public record OssRequest(Request http, String bucket, String key) {

    /** Returns all values of a header joined by commas, or an empty string if there is none. */
    String headerOrEmpty(String name) {
        String value = http.headers().joined(name);
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "OssRequest[" + bucket + "]";
    }
}
