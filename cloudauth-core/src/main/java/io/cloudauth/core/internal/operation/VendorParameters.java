package io.cloudauth.core.internal.operation;

import com.aliyuncs.RpcAcsRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters that the vendor's request classes make. */
final class VendorParameters {
    private VendorParameters() {}

    /** The vendor's request also has three common parameters, which the signer adds itself. */
    static Map<String, String> of(RpcAcsRequest<?> request) {
        Map<String, String> parameters = new HashMap<>(request.getSysQueryParameters());
        parameters.putAll(request.getSysBodyParameters());
        parameters.keySet().removeAll(List.of("Action", "Format", "Version"));
        return parameters;
    }
}
