package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.Parameters;
import java.util.Set;
import java.util.regex.Pattern;

/** The validation of the parameters that the emulator keeps in memory. */
final class StoredParameters {

    private static final Pattern ORDER_NO = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final int MAX_LENGTH = 4_096;
    private static final Set<String> NAMES =
            Set.of(
                    "OuterOrderNo",
                    "CertName",
                    "CertNo",
                    "UserId",
                    "Model",
                    "ReturnUrl",
                    "CallbackUrl",
                    "CallbackToken");

    private StoredParameters() {}

    /** Limits the length of the parameters. */
    static void requireLengths(Parameters parameters) throws BusinessErrorException {
        for (String name : NAMES) {
            String value = parameters.get(name);
            if (value != null && value.length() > MAX_LENGTH) {
                throw new BusinessErrorException(ResponseCode.INVALID_PARAMETER, name);
            }
        }
    }

    /** Logs a warning if the number is not one that the vendor's documents permit. */
    static void warnOfOrderNo(FaceOperation operation, String orderNo) {
        if (!ORDER_NO.matcher(orderNo).matches()) {
            // not a constant, because the logging system is slow to load
            System.getLogger(operation.getClass().getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The OuterOrderNo of a request "
                                    + operation.action()
                                    + " is not 1 to 32 letters and digits, as the vendor's"
                                    + " documents require");
        }
    }
}
