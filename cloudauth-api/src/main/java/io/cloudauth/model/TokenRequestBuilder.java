package io.cloudauth.model;

import io.cloudauth.PersonalData;
import io.cloudauth.error.Rule;
import io.cloudauth.internal.Findings;
import io.cloudauth.internal.LinkChecks;
import io.cloudauth.internal.TextChecks;
import io.cloudauth.internal.UserChecks;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the builder of a token's request takes. Not safe to share between threads.
 *
 * @param <B> the builder itself
 */
public abstract sealed class TokenRequestBuilder<B extends TokenRequestBuilder<B>>
        extends PersonRequestBuilder<B> permits DescribeVerifyTokenRequest.Builder {

    private static final Set<String> NAMES_OF_FIELDS =
            Set.of(
                    "BizType",
                    "BizId",
                    "Name",
                    "IdCardNumber",
                    "IdCardFrontImageUrl",
                    "IdCardBackImageUrl",
                    "FaceRetainedImageUrl",
                    "UserId",
                    "UserIp",
                    "UserPhoneNumber",
                    "UserRegistTime",
                    "CallbackUrl",
                    "CallbackSeed",
                    "PassedRedirectUrl",
                    "FailedRedirectUrl");

    transient @Nullable Scheme scheme;
    transient @Nullable Image faceRetainedImage;
    transient @Nullable String userIp;
    transient @Nullable String userPhoneNumber;
    transient @Nullable Instant userRegisteredAt;
    transient @Nullable String callbackUrl;
    transient @Nullable String callbackSeed;
    transient @Nullable String passedRedirectUrl;
    transient @Nullable String failedRedirectUrl;

    TokenRequestBuilder() {}

    TokenRequestBuilder(DescribeVerifyTokenRequest request) {
        super(request);
        scheme = request.scheme().orElse(null);
        name = request.name().map(PersonName::reveal).orElse(null);
        idCardNumber = request.idCardNumber().map(IdCardNumber::reveal).orElse(null);
        idCardFrontImage = request.idCardFrontImage().orElse(null);
        idCardBackImage = request.idCardBackImage().orElse(null);
        faceRetainedImage = request.faceRetainedImage().orElse(null);
        userId = request.userId().map(Personal::reveal).orElse(null);
        userIp = request.userIp().map(Personal::reveal).orElse(null);
        userPhoneNumber = request.userPhoneNumber().map(Personal::reveal).orElse(null);
        userRegisteredAt = request.userRegisteredAt().map(Personal::reveal).orElse(null);
        callbackUrl = request.callbackUrl().map(SensitiveLink::reveal).orElse(null);
        callbackSeed = request.callbackSeed().map(seed -> seed.reveal()).orElse(null);
        passedRedirectUrl = request.passedRedirectUrl().map(SensitiveLink::reveal).orElse(null);
        failedRedirectUrl = request.failedRedirectUrl().map(SensitiveLink::reveal).orElse(null);
    }

    /**
     * The scheme of the scene, for a check before anything is sent: what the scheme requires must
     * be there, and what it does not need is a warning. It is not sent. Default none: nothing but
     * the BizId is required.
     */
    public B scheme(@Nullable Scheme scheme) {
        this.scheme = scheme;
        return self();
    }

    /**
     * The card's side with the portrait; here only {@link Image#url(String)} with http or https.
     */
    @Override
    @PersonalData
    public B idCardFrontImage(@Nullable Image idCardFrontImage) {
        return super.idCardFrontImage(idCardFrontImage);
    }

    /** The card's side with the emblem; here only {@link Image#url(String)} with http or https. */
    @Override
    @PersonalData
    public B idCardBackImage(@Nullable Image idCardBackImage) {
        return super.idCardBackImage(idCardBackImage);
    }

    /**
     * The face to compare with ({@link Scheme#FV_BIO_ONLY}); only {@link Image#url(String)} with
     * http or https.
     */
    @PersonalData
    public B faceRetainedImage(@Nullable Image faceRetainedImage) {
        this.faceRetainedImage = faceRetainedImage;
        return self();
    }

    /** The user's IP address: an IPv4 or IPv6 literal; a name is never resolved. */
    @PersonalData
    public B userIp(@Nullable String userIp) {
        this.userIp = userIp;
        return self();
    }

    /**
     * The user's phone number: 5 to 20 digits, after a plus sign or none. Its form on the wire is
     * open.
     */
    @PersonalData
    public B userPhoneNumber(@Nullable String userPhoneNumber) {
        this.userPhoneNumber = userPhoneNumber;
        return self();
    }

    /** When the user registered with the caller; sent in milliseconds since 1970. */
    @PersonalData
    public B userRegisteredAt(@Nullable Instant userRegisteredAt) {
        this.userRegisteredAt = userRegisteredAt;
        return self();
    }

    /**
     * Where the service calls back: an https link, or http to this machine. Method, fields,
     * signature, reply and redelivery of the callback are open: take it as a hint to ask
     * describeVerifyResult, at a secret link of one's own per verification.
     */
    public B callbackUrl(@Nullable String callbackUrl) {
        this.callbackUrl = callbackUrl;
        return self();
    }

    /** As {@link #callbackUrl(String)}. */
    public B callbackUrl(@Nullable URI callbackUrl) {
        return callbackUrl(text(callbackUrl));
    }

    /** The seed of the callback; required with its link. What the service makes of it is open. */
    public B callbackSeed(@Nullable String callbackSeed) {
        this.callbackSeed = callbackSeed;
        return self();
    }

    /**
     * Where the H5 page leads after a pass: an https link, http to this machine, or a
     * mini-program's page such as {@code /pages/index/index}. That a browser comes there can be
     * forged: only describeVerifyResult decides.
     */
    public B passedRedirectUrl(@Nullable String passedRedirectUrl) {
        this.passedRedirectUrl = passedRedirectUrl;
        return self();
    }

    /** As {@link #passedRedirectUrl(String)}. */
    public B passedRedirectUrl(@Nullable URI passedRedirectUrl) {
        return passedRedirectUrl(text(passedRedirectUrl));
    }

    /** Where the H5 page leads after anything but a pass; as {@link #passedRedirectUrl(String)}. */
    public B failedRedirectUrl(@Nullable String failedRedirectUrl) {
        this.failedRedirectUrl = failedRedirectUrl;
        return self();
    }

    /** As {@link #failedRedirectUrl(String)}. */
    public B failedRedirectUrl(@Nullable URI failedRedirectUrl) {
        return failedRedirectUrl(text(failedRedirectUrl));
    }

    private static @Nullable String text(@Nullable URI link) {
        return link == null ? null : link.toString();
    }

    /** Checks every field, in the order of the fields. */
    final void check(Findings found) {
        checkCommon(found, NAMES_OF_FIELDS);
        if (scheme != null) {
            SchemeChecks.check(found, scheme, this);
        }
        checkPerson(found);
        ImageChecks.webLink(found, "idCardFrontImage", idCardFrontImage);
        ImageChecks.webLink(found, "idCardBackImage", idCardBackImage);
        ImageChecks.webLink(found, "faceRetainedImage", faceRetainedImage);
        if (userIp != null) {
            UserChecks.ipAddress(found, "userIp", userIp);
        }
        if (userPhoneNumber != null) {
            UserChecks.phoneNumber(found, "userPhoneNumber", userPhoneNumber);
        }
        if (userRegisteredAt != null) {
            UserChecks.registeredAt(found, "userRegisteredAt", userRegisteredAt, clock);
        }
        if (callbackUrl != null) {
            LinkChecks.callback(found, "callbackUrl", callbackUrl);
            found.require(callbackSeed, "callbackSeed", Rule.REQUIRED_WITH_CALLBACK_URL);
        }
        if (callbackSeed != null) {
            TextChecks.plain(found, "callbackSeed", callbackSeed);
        }
        if (passedRedirectUrl != null) {
            LinkChecks.redirect(found, "passedRedirectUrl", passedRedirectUrl);
        }
        if (failedRedirectUrl != null) {
            LinkChecks.redirect(found, "failedRedirectUrl", failedRedirectUrl);
        }
    }
}
