package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.text.JsonText;
import java.util.Map;
import java.util.Set;

/** The rules of the parameter MetaInfo, which describes the end user's device. */
final class MetaInfo {

    private static final Set<String> PAGE_DEVICES = Set.of("h5", "web");

    private MetaInfo() {}

    /**
     * Returns whether the MetaInfo comes from a web page. Only such a session has a CertifyUrl; a
     * session with any other MetaInfo has none, and its response is a success.
     *
     * @throws BusinessErrorException with code 401 if the value is no JSON object; the vendor does
     *     not document how the service responds in this case
     */
    static boolean isOfPage(Parameters parameters) throws BusinessErrorException {
        Map<String, String> fields =
                JsonText.readTextFields(RequiredParameter.value(parameters, "MetaInfo"));
        if (fields == null) {
            throw new BusinessErrorException(ResponseCode.INVALID_PARAMETER);
        }
        return PAGE_DEVICES.contains(fields.getOrDefault("deviceType", ""))
                || (parameters.get("CertifyUrlType") != null && fields.containsKey("ua"));
    }
}
