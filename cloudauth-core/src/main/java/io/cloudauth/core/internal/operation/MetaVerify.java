package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.meta.Carrier;
import io.cloudauth.meta.Id2MetaVerifyRequest;
import io.cloudauth.meta.MetaVerifyRequest;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.meta.Mobile3MetaDetailVerifyRequest;
import io.cloudauth.meta.MobileDetail;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The checks of information without a face. They are billed, and their requests have no identifier
 * by which a lost result could be found.
 */
public final class MetaVerify {
    private static final String RESULT = "ResultObject.";

    /** The check of a name and an ID number. */
    public static final Operation<Id2MetaVerifyRequest, MetaVerifyResult> ID2 =
            Operation.billedWithoutKey(
                    "Id2MetaVerify",
                    ResponseFamily.META,
                    (request, client) -> parameters(request),
                    MetaVerify::result);

    /** The check of a name, an ID number and a mobile number. */
    public static final Operation<Mobile3MetaDetailVerifyRequest, MetaVerifyResult> MOBILE3_DETAIL =
            Operation.billedWithoutKey(
                    "Mobile3MetaDetailVerify",
                    ResponseFamily.META,
                    (request, client) -> {
                        Map<String, String> parameters = parameters(request);
                        parameters.put("Mobile", request.mobile().reveal());
                        return parameters;
                    },
                    MetaVerify::result);

    private MetaVerify() {}

    private static Map<String, String> parameters(MetaVerifyRequest request) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("ParamType", "normal");
        parameters.put("UserName", request.name().reveal());
        parameters.put("IdentifyNum", request.idCardNumber().reveal());
        return parameters;
    }

    private static @Nullable MetaVerifyResult result(
            ApiResponse response, Instant sent, Instant received) {
        Fields fields = response.fields();
        String bizCode = fields.text(RESULT + "BizCode");
        if (bizCode == null || !"200".equals(fields.text("Code"))) {
            return null;
        }
        return MetaVerifyResult.builder(bizCode.strip())
                .detail(value(fields, "SubCode", MobileDetail::of))
                .carrier(value(fields, "IspName", Carrier::of))
                .requestId(response.requestIdOrEmpty())
                .build();
    }

    private static <T> @Nullable T value(Fields fields, String name, Function<String, T> type) {
        String text = fields.text(RESULT + name);
        try {
            return text == null ? null : type.apply(text.strip());
        } catch (IllegalArgumentException e) {
            return null; // a text of another form: the outcome holds without it
        }
    }
}
