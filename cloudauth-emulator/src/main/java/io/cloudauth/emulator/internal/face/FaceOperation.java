package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Operation;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.text.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the financial-grade product. Its response is a wrapper with {@code Code}, {@code
 * Message} and, if the code is 200, {@code ResultObject}.
 */
abstract class FaceOperation implements Operation {

    private static final int IDENTITY_INFO_FORMS = 3;
    private static final Pattern BUSINESS_CODE = Pattern.compile("[0-9]{3}");

    @Override
    public String version() {
        return "2019-03-07";
    }

    @Override
    public ApiResponse execute(Parameters parameters) throws RefusedException {
        try {
            return process(parameters);
        } catch (BusinessErrorException e) {
            return error(e);
        }
    }

    @Override
    public @Nullable ApiResponse businessError(String code) {
        return BUSINESS_CODE.matcher(code).matches() ? error(businessErrorOf(code)) : null;
    }

    /** Returns the error with a code that the control interface selected. */
    BusinessErrorException businessErrorOf(String code) {
        return BusinessErrorException.ofCode(code);
    }

    /**
     * Processes a request.
     *
     * @throws BusinessErrorException if the wrapper has an error code
     * @throws RefusedException if the gateway returns an error
     */
    abstract ApiResponse process(Parameters parameters)
            throws BusinessErrorException, RefusedException;

    /** Returns the response with this ResultObject. */
    static ApiResponse success(
            Map<String, Object> resultObject, int charged, @Nullable Fault fault) {
        Map<String, Object> fields =
                wrapper(ResponseCode.SUCCESS.code(), ResponseCode.SUCCESS.message());
        fields.put("ResultObject", resultObject);
        return new ApiResponse(fields, charged, fault);
    }

    private static ApiResponse error(BusinessErrorException error) {
        return ApiResponse.free(wrapper(error.code(), error.text()));
    }

    private static Map<String, Object> wrapper(String code, String message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Code", code);
        fields.put("Message", message);
        return fields;
    }

    /**
     * Adds IdentityInfo in one of its observed forms, by turns: absent, the text {@code null}, and
     * empty.
     */
    static void putIdentityInfo(Map<String, Object> fields, long turn) {
        int form = (int) (turn % IDENTITY_INFO_FORMS);
        if (form > 0) {
            fields.put("IdentityInfo", form == 1 ? "null" : "");
        }
    }

    /** Returns an object as JSON text, as some fields contain it. */
    static String json(Map<String, Object> fields) {
        return new String(JsonText.write(fields), StandardCharsets.UTF_8);
    }
}
