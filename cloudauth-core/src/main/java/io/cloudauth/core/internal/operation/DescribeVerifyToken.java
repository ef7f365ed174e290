package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.credentials.Secret;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.Personal;
import io.cloudauth.model.SensitiveLink;
import io.cloudauth.model.VerifyToken;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a verification by an app SDK or on an H5 page. */
public final class DescribeVerifyToken {
    /** Source: the product's document of this operation. */
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    /** The operation. */
    public static final Operation<DescribeVerifyTokenRequest, VerifyToken> OPERATION =
            Operation.free(
                    "DescribeVerifyToken",
                    ResponseFamily.LEGACY,
                    DescribeVerifyToken::parameters,
                    DescribeVerifyToken::result);

    private DescribeVerifyToken() {}

    private static Map<String, String> parameters(
            DescribeVerifyTokenRequest request, RequestContext client) {
        var vendors = new com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenRequest();
        vendors.setBizType(client.bizType(request).value());
        vendors.setBizId(request.bizId().value());
        request.name().map(PersonName::reveal).ifPresent(vendors::setName);
        request.idCardNumber().map(IdCardNumber::reveal).ifPresent(vendors::setIdCardNumber);
        link(request.idCardFrontImage()).ifPresent(vendors::setIdCardFrontImageUrl);
        link(request.idCardBackImage()).ifPresent(vendors::setIdCardBackImageUrl);
        link(request.faceRetainedImage()).ifPresent(vendors::setFaceRetainedImageUrl);
        request.userId().map(Personal::reveal).ifPresent(vendors::setUserId);
        request.userIp().map(Personal::reveal).ifPresent(vendors::setUserIp);
        request.userPhoneNumber().map(Personal::reveal).ifPresent(vendors::setUserPhoneNumber);
        request.userRegisteredAt()
                .map(Personal::reveal)
                .map(Instant::toEpochMilli)
                .ifPresent(vendors::setUserRegistTime);
        request.callbackUrl().map(SensitiveLink::reveal).ifPresent(vendors::setCallbackUrl);
        request.callbackSeed().map(Secret::reveal).ifPresent(vendors::setCallbackSeed);
        request.passedRedirectUrl()
                .map(SensitiveLink::reveal)
                .ifPresent(vendors::setPassedRedirectUrl);
        request.failedRedirectUrl()
                .map(SensitiveLink::reveal)
                .ifPresent(vendors::setFailedRedirectUrl);
        return VendorParameters.of(vendors);
    }

    /** The request's validation lets links through alone: this operation uploads nothing. */
    private static Optional<String> link(Optional<Image> image) {
        return image.filter(Image.Remote.class::isInstance)
                .map(remote -> ((Image.Remote) remote).link().reveal());
    }

    private static @Nullable VerifyToken result(
            ApiResponse response, Instant sent, Instant received) {
        Fields fields = response.fields();
        String value = fields.text("VerifyToken");
        if (value == null) {
            return null;
        }
        VerifyToken.Builder token =
                VerifyToken.builder()
                        .value(value)
                        .expiresAt(sent.plus(VALIDITY)) // never later than it really does
                        .ossUploadToken(UploadTokenFields.result(fields))
                        .requestId(response.requestIdOrEmpty());
        String link = fields.text("VerifyPageUrl");
        if (link != null) {
            URI page = uri(link);
            if (page == null) {
                return null;
            }
            token.verifyPageUrl(page);
        }
        return token.build();
    }

    private static @Nullable URI uri(String link) {
        try {
            return new URI(link);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
