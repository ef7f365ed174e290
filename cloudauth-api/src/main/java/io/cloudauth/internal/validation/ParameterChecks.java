package io.cloudauth.internal.validation;

import io.cloudauth.error.Rule;
import java.util.Set;
import java.util.regex.Pattern;

/** Validation of the extra parameters of a request. */
public final class ParameterChecks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * The parameters that the client sets in each request: the common ones and those of the
     * signature.
     */
    private static final Set<String> SET_BY_CLIENT =
            Set.of(
                    "AccessKeyId",
                    "Action",
                    "Format",
                    "RegionId",
                    "SecurityToken",
                    "Signature",
                    "SignatureMethod",
                    "SignatureNonce",
                    "SignatureType",
                    "SignatureVersion",
                    "Timestamp",
                    "Version");

    private ParameterChecks() {}

    /**
     * Validates the name of an extra parameter. A name that the client or a field of the request
     * sets is reserved; case is ignored.
     */
    public static void extra(Violations violations, String name, Set<String> namesOfFields) {
        if (!NAME.matcher(name).matches()) {
            // the violation does not contain the name: it may be a value in the wrong place
            violations.violation("parameter", Rule.PARAMETER_NAME);
        } else if (contains(SET_BY_CLIENT, name) || contains(namesOfFields, name)) {
            violations.violation("parameter(" + name + ")", Rule.PARAMETER_RESERVED);
        }
    }

    private static boolean contains(Set<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
