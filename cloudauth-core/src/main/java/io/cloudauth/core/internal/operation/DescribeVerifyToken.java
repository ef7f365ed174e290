package io.cloudauth.core.internal.operation;

import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenResponse;
import io.cloudauth.core.internal.answer.Answer;
import io.cloudauth.core.internal.call.Call;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a verification for an app SDK or an H5 page. Free, and may be repeated. */
public final class DescribeVerifyToken {
    /** Source: the product's document of this operation. */
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    private DescribeVerifyToken() {}

    public static Call<VerifyToken> call(
            DescribeVerifyTokenRequest request, ClientDefaults defaults) {
        Instant asked = defaults.time().now(); // a token never lives longer than it says
        return defaults.call(
                request, vendors(request, defaults), null, answer -> result(answer, asked));
    }

    private static com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenRequest vendors(
            DescribeVerifyTokenRequest request, ClientDefaults defaults) {
        var vendors = new com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenRequest();
        vendors.setBizType(defaults.bizType(request));
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
        return vendors;
    }

    /** Only links get through the request's validation: this operation takes no upload. */
    private static Optional<String> link(Optional<Image> image) {
        return image.filter(Image.Remote.class::isInstance)
                .map(remote -> ((Image.Remote) remote).link().reveal());
    }

    private static @Nullable VerifyToken result(Answer answer, Instant now) {
        DescribeVerifyTokenResponse response =
                new VendorFields(DescribeVerifyTokenResponse.class, answer.fields())
                        .longNumber("OssUploadToken.Expired")
                        .read(new DescribeVerifyTokenResponse(), DescribeVerifyTokenResponse.class);
        if (response.getVerifyToken() == null) {
            return null;
        }
        VerifyToken.Builder token =
                VerifyToken.builder()
                        .value(response.getVerifyToken())
                        .expiresAt(now.plus(VALIDITY))
                        .requestId(answer.requestIdOrEmpty());
        if (response.getVerifyPageUrl() != null) {
            URI page = uri(response.getVerifyPageUrl());
            if (page == null) {
                return null;
            }
            token.verifyPageUrl(page);
        }
        var oss = response.getOssUploadToken();
        return token.ossUploadToken(
                        UploadTokenFields.result(
                                oss.getBucket(),
                                oss.getEndPoint(),
                                oss.getPath(),
                                oss.getExpired(),
                                oss.getKey(),
                                oss.getSecret(),
                                oss.getToken()))
                .build();
    }

    private static @Nullable URI uri(String link) {
        try {
            return new URI(link);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
