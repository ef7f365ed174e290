package io.cloudauth.core.internal.operation;

import com.aliyuncs.RpcAcsRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A converter from the vendor's request objects to parameters. */
final class VendorParameters {
    /** The one region of the legacy product. Source: the product's endpoint document. */
    private static final String REGION = "cn-hangzhou";

    private VendorParameters() {}

    /**
     * Returns the parameters of the vendor's request, without three common parameters, which the
     * signer adds itself.
     */
    static Map<String, String> of(RpcAcsRequest<?> request) {
        Map<String, String> parameters = new HashMap<>(request.getSysQueryParameters());
        parameters.putAll(request.getSysBodyParameters());
        parameters.keySet().removeAll(List.of("Action", "Format", "Version"));
        parameters.put("RegionId", REGION);
        return parameters;
    }
}
