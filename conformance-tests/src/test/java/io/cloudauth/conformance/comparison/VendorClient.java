package io.cloudauth.conformance.comparison;

import com.google.gson.JsonObject;
import java.util.Map;

/** One of the vendor's clients, unchanged. */
@FunctionalInterface
public interface VendorClient {

    /**
     * Calls an operation through the generated request class and returns what the generated
     * response class holds.
     *
     * @param action the operation, such as {@code InitFaceVerify}
     * @param parameters the parameters by the names of the API
     * @return the response by the names of the API
     * @throws Exception as the client throws it
     */
    JsonObject call(String action, Map<String, String> parameters) throws Exception;
}
