package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.Parameters;

/** The lookup of required parameters. */
final class RequiredParameter {

    private RequiredParameter() {}

    /**
     * Returns the value of a parameter.
     *
     * @throws BusinessErrorException with code 400 if the parameter is absent or empty
     */
    static String value(Parameters parameters, String name) throws BusinessErrorException {
        String value = parameters.get(name);
        if (value == null) {
            throw new BusinessErrorException(ResponseCode.MISSING_PARAMETER, name);
        }
        return value;
    }
}
