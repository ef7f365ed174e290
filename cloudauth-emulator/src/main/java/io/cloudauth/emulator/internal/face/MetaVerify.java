package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.verification.IdNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A check without a face: of a name and an ID number, and in one operation of a mobile number too.
 * BizCode 1 and 2 are charged.
 *
 * <p>A test number selects the BizCode: 201 gives 2, 202 gives 3, and any other number gives 1. The
 * emulator accepts ParamType {@code normal} alone, because the vendor's documents contradict each
 * other about {@code md5}.
 */
public final class MetaVerify extends FaceOperation {

    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    private static final int INCONSISTENT = 201;
    private static final int NO_RECORD = 202;

    private final String action;
    private final boolean hasMobile;
    private final FaceSessions sessions;

    private MetaVerify(String action, boolean hasMobile, FaceSessions sessions) {
        this.action = action;
        this.hasMobile = hasMobile;
        this.sessions = sessions;
    }

    /** Creates the operation that checks a name and an ID number. */
    public static MetaVerify id2(FaceSessions sessions) {
        return new MetaVerify("Id2MetaVerify", false, sessions);
    }

    /** Creates the operation that checks a name, an ID number and a mobile number. */
    public static MetaVerify mobile3Detail(FaceSessions sessions) {
        return new MetaVerify("Mobile3MetaDetailVerify", true, sessions);
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    BusinessErrorException businessErrorOf(String code) {
        MetaCode known = MetaCode.of(code);
        return known == null ? super.businessErrorOf(code) : known.error();
    }

    @Override
    ApiResponse process(Parameters parameters) throws BusinessErrorException, RefusedException {
        boolean isNormal = required(parameters, "ParamType").equals("normal");
        String name = required(parameters, "UserName");
        String number = required(parameters, "IdentifyNum");
        boolean isMobile = !hasMobile || MOBILE.matcher(required(parameters, "Mobile")).matches();
        if (!isNormal
                || !isMobile
                || !Identity.isName(name)
                || !Identity.isNumber(number, sessions.today())) {
            throw MetaCode.INVALID_PARAMETER.error();
        }
        int digits = IdNumber.isTest(number) ? IdNumber.testDigits(number) : -1;
        Fault fault =
                FaceTestNumber.fault(
                        digits, () -> sessions.isFirstThrottling(action + '/' + number));
        int charged = digits == NO_RECORD ? 0 : sessions.chargeWithoutSession();
        return success(resultObject(digits), charged, fault);
    }

    private static String required(Parameters parameters, String name)
            throws BusinessErrorException {
        String value = parameters.get(name);
        if (value == null) {
            throw MetaCode.MISSING_PARAMETER.error();
        }
        return value;
    }

    /** Returns the fields of the result. The carrier is always the same. */
    private Map<String, Object> resultObject(int digits) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("BizCode", digits == INCONSISTENT ? "2" : digits == NO_RECORD ? "3" : "1");
        if (hasMobile) {
            fields.put(
                    "SubCode",
                    digits == INCONSISTENT ? "202" : digits == NO_RECORD ? "301" : "101");
            fields.put("IspName", "CMCC");
        }
        return fields;
    }
}
