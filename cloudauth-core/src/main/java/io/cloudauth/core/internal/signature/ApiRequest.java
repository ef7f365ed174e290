package io.cloudauth.core.internal.signature;

import java.net.URI;
import java.util.Map;

/**
 * An unsigned request to an RPC-style API of the vendor.
 *
 * @param endpoint scheme, host and port
 * @param action the operation's name in the API
 * @param version the version of the API
 * @param parameters the operation's own parameters, without the common ones and the pictures
 * @param pictures the parameters that are sent as Base64; their bytes must not change
 */
public record ApiRequest(
        URI endpoint,
        String action,
        String version,
        Map<String, String> parameters,
        Map<String, byte[]> pictures) {

    public ApiRequest {
        parameters = Map.copyOf(parameters);
        pictures = Map.copyOf(pictures);
    }

    /** Creates a request without pictures. */
    public ApiRequest(URI endpoint, String action, String version, Map<String, String> parameters) {
        this(endpoint, action, version, parameters, Map.of());
    }

    /** Returns the same request for this endpoint. */
    public ApiRequest at(URI endpoint) {
        return new ApiRequest(endpoint, action, version, parameters, pictures);
    }

    /** Shows only the operation. */
    @Override
    public String toString() {
        return action;
    }
}
