package io.cloudauth.emulator.internal.signature;

import io.cloudauth.emulator.internal.http.Request;

/**
 * A request for an object.
 *
 * @param http the request as it came
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 */
public record OssRequest(Request http, String bucket, String key) {

    String headerOrEmpty(String name) {
        String value = http.headers().joined(name);
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "OssRequest[" + bucket + "]";
    }
}
