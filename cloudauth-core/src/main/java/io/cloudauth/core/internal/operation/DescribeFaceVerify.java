package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.FaceUserInfo;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operation that returns the result of a session. It is free and has no side effect. */
public final class DescribeFaceVerify {
    /** The operation. */
    public static final Operation<DescribeFaceVerifyRequest, FaceVerifyResult> OPERATION =
            Operation.free(
                    "DescribeFaceVerify",
                    ResponseFamily.FACE_RESULT,
                    DescribeFaceVerify::parameters,
                    DescribeFaceVerify::result);

    private DescribeFaceVerify() {}

    private static Map<String, String> parameters(
            DescribeFaceVerifyRequest request, RequestContext client) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("SceneId", Long.toString(client.sceneId(request)));
        parameters.put("CertifyId", request.certifyId().value());
        request.pictureReturnType().ifPresent(type -> parameters.put("PictureReturnType", type));
        return parameters;
    }

    private static @Nullable FaceVerifyResult result(
            ApiResponse response, Instant sent, Instant received) {
        Fields fields = response.fields();
        String passed = fields.text(FaceVerdictFields.RESULT + "Passed");
        FaceVerifyResult.Builder result =
                FaceVerifyResult.builder().requestId(response.requestIdOrEmpty());
        String code = fields.text("Code");
        if ("403".equals(code) || "424".equals(code)) { // there is no verdict yet
            return passed == null ? result.notFinished().build() : null;
        }
        if (!"200".equals(code) || passed == null) {
            return null;
        }
        return FaceVerdictFields.of(fields, received)
                .addTo(result)
                .deviceToken(fields.text(FaceVerdictFields.RESULT + "DeviceToken"))
                .deviceRisks(deviceRisks(fields.text(FaceVerdictFields.RESULT + "DeviceRisk")))
                .identityInfo(fields.text(FaceVerdictFields.RESULT + "IdentityInfo"))
                .userInfo(userInfo(fields.embedded(FaceVerdictFields.RESULT + "UserInfo")))
                .success(fields.text(FaceVerdictFields.RESULT + "Success"))
                .build();
    }

    static Set<String> deviceRisks(@Nullable String text) {
        Set<String> risks = new LinkedHashSet<>();
        if (text != null) {
            for (String risk : text.split(",", -1)) {
                if (!risk.isBlank()) {
                    risks.add(risk.strip());
                }
            }
        }
        return risks;
    }

    private static @Nullable FaceUserInfo userInfo(@Nullable Fields fields) {
        return fields == null
                ? null
                : new FaceUserInfo(
                        Optional.ofNullable(fields.text("number")).map(IdCardNumber::of),
                        Optional.ofNullable(fields.text("name")).map(PersonName::of),
                        Optional.ofNullable(fields.text("verifyName")).map(PersonName::of));
    }
}
