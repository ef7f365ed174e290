package io.cloudauth.internal;

import io.cloudauth.error.Rule;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of extra parameters. */
public final class ParameterChecks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What the client sets in each request: the common parameters and those of the signature. */
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

    /** The name of an extra parameter: none that something else sets, in whatever case. */
    public static void extra(Findings found, String name, Set<String> namesOfFields) {
        if (!NAME.matcher(name).matches()) {
            // the name is not told: it might be a value in the wrong place
            found.violation("parameter", Rule.PARAMETER_NAME);
        } else if (contains(SET_BY_CLIENT, name) || contains(namesOfFields, name)) {
            found.violation("parameter(" + name + ")", Rule.PARAMETER_RESERVED);
        }
    }

    private static boolean contains(Set<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
