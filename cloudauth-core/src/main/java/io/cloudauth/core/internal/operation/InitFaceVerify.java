package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.credentials.Secret;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.SensitiveLink;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operation that starts a session. It is not billed: the vendor charges for verdicts. So it may
 * be repeated, with the same OuterOrderNo.
 */
public final class InitFaceVerify {

    /** The operation. */
    public static final Operation<InitFaceVerifyRequest, Started> OPERATION =
            Operation.free(
                            "InitFaceVerify",
                            ResponseFamily.FACE,
                            InitFaceVerify::parameters,
                            InitFaceVerify::result)
                    .atAnyEndpoint();

    private InitFaceVerify() {}

    private static Map<String, String> parameters(
            InitFaceVerifyRequest request, RequestContext client) {
        Map<String, String> parameters = new HashMap<>();
        request.options().forEach((name, value) -> parameters.put(name, value.reveal()));
        parameters.put(
                "SceneId", Long.toString(client.sceneId(request.productCode(), request.sceneId())));
        parameters.put("OuterOrderNo", request.outerOrderNo().value());
        parameters.put("ProductCode", request.productCode().value());
        parameters.put("MetaInfo", request.metaInfo().reveal());
        request.name().map(PersonName::reveal).ifPresent(n -> parameters.put("CertName", n));
        request.idCardNumber()
                .map(IdCardNumber::reveal)
                .ifPresent(n -> parameters.put("CertNo", n));
        if (parameters.containsKey("CertNo") || parameters.containsKey("CertName")) {
            parameters.put("CertType", "IDENTITY_CARD");
        }
        request.returnUrl()
                .map(SensitiveLink::reveal)
                .ifPresent(link -> parameters.put("ReturnUrl", link));
        request.callbackUrl()
                .map(SensitiveLink::reveal)
                .ifPresent(link -> parameters.put("CallbackUrl", link));
        request.callbackToken()
                .map(Secret::reveal)
                .ifPresent(token -> parameters.put("CallbackToken", token));
        request.photo()
                .ifPresent(
                        photo ->
                                FacePhotos.put(
                                        parameters,
                                        "",
                                        photo,
                                        InitFaceVerifyRequest.PHOTO_LIMITS,
                                        client));
        return parameters;
    }

    private static @Nullable Started result(ApiResponse response, Instant sent, Instant received) {
        CertifyId certifyId =
                FaceVerdictFields.certifyId(response.fields().text("ResultObject.CertifyId"));
        String link = response.fields().text("ResultObject.CertifyUrl");
        if (certifyId == null || (link != null && !isAddress(link))) {
            return null;
        }
        return new Started(certifyId, link == null ? null : SensitiveLink.of(link), sent);
    }

    /** Returns whether a browser can be sent there: an absolute http or https address. */
    private static boolean isAddress(String link) {
        try {
            URI uri = new URI(link);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * The response to the request.
     *
     * @param certifyId the session
     * @param certifyUrl the address of its page; null if there is none
     * @param sent when the call was made
     */
    public record Started(CertifyId certifyId, @Nullable SensitiveLink certifyUrl, Instant sent) {}
}
