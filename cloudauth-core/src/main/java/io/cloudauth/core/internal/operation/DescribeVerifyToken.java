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

/** The operation that starts a verification by an app SDK or on an H5 page. */
public final class DescribeVerifyToken {
    /** The validity of a token. Source: the product's document of this operation. */
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
        var vendorRequest = new com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenRequest();
        vendorRequest.setBizType(client.bizType(request).value());
        vendorRequest.setBizId(request.bizId().value());
        request.name().map(PersonName::reveal).ifPresent(vendorRequest::setName);
        request.idCardNumber().map(IdCardNumber::reveal).ifPresent(vendorRequest::setIdCardNumber);
        link(request.idCardFrontImage()).ifPresent(vendorRequest::setIdCardFrontImageUrl);
        link(request.idCardBackImage()).ifPresent(vendorRequest::setIdCardBackImageUrl);
        link(request.faceRetainedImage()).ifPresent(vendorRequest::setFaceRetainedImageUrl);
        request.userId().map(Personal::reveal).ifPresent(vendorRequest::setUserId);
        request.userIp().map(Personal::reveal).ifPresent(vendorRequest::setUserIp);
        request.userPhoneNumber()
                .map(Personal::reveal)
                .ifPresent(vendorRequest::setUserPhoneNumber);
        request.userRegisteredAt()
                .map(Personal::reveal)
                .map(Instant::toEpochMilli)
                .ifPresent(vendorRequest::setUserRegistTime);
        request.callbackUrl().map(SensitiveLink::reveal).ifPresent(vendorRequest::setCallbackUrl);
        request.callbackSeed().map(Secret::reveal).ifPresent(vendorRequest::setCallbackSeed);
        request.passedRedirectUrl()
                .map(SensitiveLink::reveal)
                .ifPresent(vendorRequest::setPassedRedirectUrl);
        request.failedRedirectUrl()
                .map(SensitiveLink::reveal)
                .ifPresent(vendorRequest::setFailedRedirectUrl);
        return VendorParameters.of(vendorRequest);
    }

    /**
     * Returns the link of an image. The validation of the request allows only links, because this
     * operation uploads nothing.
     */
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
                        // counted from the sending time, so never later than the real expiry
                        .expiresAt(sent.plus(VALIDITY))
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
