package io.cloudauth.core.internal.signature;

import java.net.URI;
import java.util.Map;

/**
 * One request to an RPC-style service of the vendor, not yet signed.
 *
 * @param endpoint scheme, host and port
 * @param action the operation's name on the wire
 * @param version the version of the service's interface
 * @param parameters the operation's own parameters, without common ones
 */
public record ApiRequest(
        URI endpoint, String action, String version, Map<String, String> parameters) {

    public ApiRequest {
        parameters = Map.copyOf(parameters);
    }

    /** Names the operation alone. */
    @Override
    public String toString() {
        return action;
    }
}
