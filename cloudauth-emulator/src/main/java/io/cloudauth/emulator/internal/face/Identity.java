package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.verification.IdNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The name and the ID number of a request.
 *
 * @param name the CertName, or null
 * @param number the CertNo, or null
 * @param isEncrypted whether name and number are encrypted; the emulator cannot decrypt them
 */
record Identity(@Nullable String name, @Nullable String number, boolean isEncrypted) {

    private static final String ID_CARD = "IDENTITY_CARD";

    static Identity of(Parameters parameters) {
        return new Identity(
                parameters.get("CertName"),
                parameters.get("CertNo"),
                "SM2".equals(parameters.get("EncryptType")));
    }

    /** Throws if the solution needs name and number and the request lacks one of them. */
    static void require(Solution solution, Parameters parameters) throws BusinessErrorException {
        if (solution.requiresIdentity()) {
            RequiredParameter.value(parameters, "CertType");
            RequiredParameter.value(parameters, "CertName");
            RequiredParameter.value(parameters, "CertNo");
        }
    }

    /**
     * Validates the format of the identity, if the solution verifies it. The service does not
     * normalise values: it refuses blanks around them and a lower-case x.
     */
    void validate(Solution solution, Parameters parameters, LocalDate today)
            throws BusinessErrorException {
        if (!solution.verifiesIdentity()) {
            return;
        }
        String type = parameters.get("CertType");
        if (type != null && !type.equals(ID_CARD)) {
            throw new BusinessErrorException(ResponseCode.INVALID_PARAMETER, "CertType");
        }
        if (isEncrypted) {
            return;
        }
        if (name != null && !isName(name)) {
            throw new BusinessErrorException(ResponseCode.INVALID_PARAMETER, "CertName");
        }
        if (number != null && !isNumber(number, today)) {
            throw new BusinessErrorException(ResponseCode.INVALID_PARAMETER, "CertNo");
        }
    }

    /** Returns whether the service accepts a text as an ID number. It refuses a lower-case x. */
    static boolean isNumber(String text, LocalDate today) {
        return !text.endsWith("x") && IdNumber.isValid(text, today);
    }

    /** Returns whether the service accepts a text as a name. */
    static boolean isName(String text) {
        return text.equals(text.strip()) && text.codePoints().noneMatch(Character::isDigit);
    }

    /** Returns the ID number in clear, or null if there is none or it is encrypted. */
    @Nullable String clearNumber() {
        return isEncrypted ? null : number;
    }

    /** Returns the digits of a test number, or -1 if the number is no test number. */
    int testDigits() {
        String clear = clearNumber();
        return clear != null && IdNumber.isTest(clear) ? IdNumber.testDigits(clear) : -1;
    }

    @Override
    public String toString() {
        return "Identity";
    }
}
