package io.cloudauth.model;

import io.cloudauth.credentials.Secret;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.LinkChecks;
import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.UserChecks;
import io.cloudauth.internal.validation.Violations;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a token, by which the app SDK starts a verification, or for the page on which a browser
 * does. Free, and may be repeated. Which fields a scene needs depends on its {@link Scheme}.
 */
public final class DescribeVerifyTokenRequest extends VerificationRequest {

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

    private final transient @Nullable Scheme scheme;
    private final transient @Nullable PersonName name;
    private final transient @Nullable IdCardNumber idCardNumber;
    private final transient @Nullable Image idCardFrontImage;
    private final transient @Nullable Image idCardBackImage;
    private final transient @Nullable Image faceRetainedImage;
    private final transient @Nullable Personal<String> userId;
    private final transient @Nullable Personal<String> userIp;
    private final transient @Nullable Personal<String> userPhoneNumber;
    private final transient @Nullable Personal<Instant> userRegisteredAt;
    private final transient @Nullable SensitiveLink callbackUrl;
    private final transient @Nullable Secret callbackSeed;
    private final transient @Nullable SensitiveLink passedRedirectUrl;
    private final transient @Nullable SensitiveLink failedRedirectUrl;

    private DescribeVerifyTokenRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
        this.scheme = builder.scheme;
        this.name = builder.name == null ? null : PersonName.of(builder.name);
        this.idCardNumber =
                builder.idCardNumber == null
                        ? null
                        : IdCardNumber.of(IdCardNumberChecks.normalised(builder.idCardNumber));
        this.idCardFrontImage = builder.idCardFrontImage;
        this.idCardBackImage = builder.idCardBackImage;
        this.faceRetainedImage = builder.faceRetainedImage;
        this.userId = masked(builder.userId);
        this.userIp = masked(builder.userIp);
        this.userPhoneNumber = masked(builder.userPhoneNumber);
        this.userRegisteredAt =
                builder.userRegisteredAt == null ? null : Personal.of(builder.userRegisteredAt);
        this.callbackUrl = link(builder.callbackUrl);
        this.callbackSeed = builder.callbackSeed == null ? null : Secret.of(builder.callbackSeed);
        this.passedRedirectUrl = link(builder.passedRedirectUrl);
        this.failedRedirectUrl = link(builder.failedRedirectUrl);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with what this request holds. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The scheme that the request was checked against; it is not sent. */
    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /** The person's name. */
    @PersonalData
    public Optional<PersonName> name() {
        return Optional.ofNullable(name);
    }

    /** The number of the person's card, normalised. */
    @PersonalData
    public Optional<IdCardNumber> idCardNumber() {
        return Optional.ofNullable(idCardNumber);
    }

    /** The card's side with the portrait; an http or https link. */
    @PersonalData
    public Optional<Image> idCardFrontImage() {
        return Optional.ofNullable(idCardFrontImage);
    }

    /** The card's side with the emblem; an http or https link. */
    @PersonalData
    public Optional<Image> idCardBackImage() {
        return Optional.ofNullable(idCardBackImage);
    }

    /** The face to compare with; an http or https link. */
    @PersonalData
    public Optional<Image> faceRetainedImage() {
        return Optional.ofNullable(faceRetainedImage);
    }

    /** The caller's own ID of the user. */
    @PersonalData
    public Optional<Personal<String>> userId() {
        return Optional.ofNullable(userId);
    }

    /** The user's IP address. */
    @PersonalData
    public Optional<Personal<String>> userIp() {
        return Optional.ofNullable(userIp);
    }

    /** The user's phone number. */
    @PersonalData
    public Optional<Personal<String>> userPhoneNumber() {
        return Optional.ofNullable(userPhoneNumber);
    }

    /** When the user registered with the caller. */
    @PersonalData
    public Optional<Personal<Instant>> userRegisteredAt() {
        return Optional.ofNullable(userRegisteredAt);
    }

    /** Where the service calls back. */
    public Optional<SensitiveLink> callbackUrl() {
        return Optional.ofNullable(callbackUrl);
    }

    /** The seed of the callback; present where its link is. */
    public Optional<Secret> callbackSeed() {
        return Optional.ofNullable(callbackSeed);
    }

    /** Where the H5 page leads after a pass. */
    public Optional<SensitiveLink> passedRedirectUrl() {
        return Optional.ofNullable(passedRedirectUrl);
    }

    /** Where the H5 page leads after anything else. */
    public Optional<SensitiveLink> failedRedirectUrl() {
        return Optional.ofNullable(failedRedirectUrl);
    }

    @Override
    void addFields(Map<String, @Nullable Object> fields) {
        super.addFields(fields);
        fields.put("scheme", scheme);
        fields.put("name", name);
        fields.put("idCardNumber", idCardNumber);
        fields.put("idCardFrontImage", idCardFrontImage);
        fields.put("idCardBackImage", idCardBackImage);
        fields.put("faceRetainedImage", faceRetainedImage);
        fields.put("userId", userId);
        fields.put("userIp", userIp);
        fields.put("userPhoneNumber", userPhoneNumber);
        fields.put("userRegisteredAt", userRegisteredAt);
        fields.put("callbackUrl", callbackUrl);
        fields.put("callbackSeed", callbackSeed);
        fields.put("passedRedirectUrl", passedRedirectUrl);
        fields.put("failedRedirectUrl", failedRedirectUrl);
    }

    /**
     * Builds the request; see {@link RequestBuilder}. Only the BizId is required by all schemes.
     */
    public static final class Builder extends PersonRequestBuilder<Builder> {

        transient @Nullable Scheme scheme;
        transient @Nullable Image faceRetainedImage;
        transient @Nullable String userIp;
        transient @Nullable String userPhoneNumber;
        transient @Nullable Instant userRegisteredAt;
        transient @Nullable String callbackUrl;
        transient @Nullable String callbackSeed;
        transient @Nullable String passedRedirectUrl;
        transient @Nullable String failedRedirectUrl;

        private Builder() {}

        private Builder(DescribeVerifyTokenRequest request) {
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
         * The scheme of the scene, for a check before anything is sent: what the scheme requires
         * must be there, and what it does not need is a warning. It is not sent. Default none:
         * nothing but the BizId is required.
         */
        public Builder scheme(@Nullable Scheme scheme) {
            this.scheme = scheme;
            return this;
        }

        /**
         * The card's side with the portrait; here only {@link Image#url(String)} with http or
         * https.
         */
        @Override
        @PersonalData
        public Builder idCardFrontImage(@Nullable Image idCardFrontImage) {
            return super.idCardFrontImage(idCardFrontImage);
        }

        /**
         * The card's side with the emblem; here only {@link Image#url(String)} with http or https.
         */
        @Override
        @PersonalData
        public Builder idCardBackImage(@Nullable Image idCardBackImage) {
            return super.idCardBackImage(idCardBackImage);
        }

        /**
         * The face to compare with ({@link Scheme#FV_BIO_ONLY}); only {@link Image#url(String)}
         * with http or https.
         */
        @PersonalData
        public Builder faceRetainedImage(@Nullable Image faceRetainedImage) {
            this.faceRetainedImage = faceRetainedImage;
            return this;
        }

        /** The user's IP address: an IPv4 or IPv6 literal; a name is never resolved. */
        @PersonalData
        public Builder userIp(@Nullable String userIp) {
            this.userIp = userIp;
            return this;
        }

        /**
         * The user's phone number: 5 to 20 digits, after a plus sign or none. Its form on the wire
         * is open.
         */
        @PersonalData
        public Builder userPhoneNumber(@Nullable String userPhoneNumber) {
            this.userPhoneNumber = userPhoneNumber;
            return this;
        }

        /** When the user registered with the caller; sent in milliseconds since 1970. */
        @PersonalData
        public Builder userRegisteredAt(@Nullable Instant userRegisteredAt) {
            this.userRegisteredAt = userRegisteredAt;
            return this;
        }

        /**
         * Where the service calls back: an https link, or http to this machine. Method, fields,
         * signature, reply and redelivery of the callback are open: take it as a hint to ask
         * describeVerifyResult, at a secret link of one's own per verification.
         */
        public Builder callbackUrl(@Nullable String callbackUrl) {
            this.callbackUrl = callbackUrl;
            return this;
        }

        /** As {@link #callbackUrl(String)}. */
        public Builder callbackUrl(@Nullable URI callbackUrl) {
            return callbackUrl(text(callbackUrl));
        }

        /**
         * The seed of the callback; required with its link. What the service makes of it is open.
         */
        public Builder callbackSeed(@Nullable String callbackSeed) {
            this.callbackSeed = callbackSeed;
            return this;
        }

        /**
         * Where the H5 page leads after a pass: an https link, http to this machine, or a
         * mini-program's page such as {@code /pages/index/index}. That a browser comes there can be
         * forged: only describeVerifyResult decides.
         */
        public Builder passedRedirectUrl(@Nullable String passedRedirectUrl) {
            this.passedRedirectUrl = passedRedirectUrl;
            return this;
        }

        /** As {@link #passedRedirectUrl(String)}. */
        public Builder passedRedirectUrl(@Nullable URI passedRedirectUrl) {
            return passedRedirectUrl(text(passedRedirectUrl));
        }

        /**
         * Where the H5 page leads after anything but a pass; as {@link #passedRedirectUrl(String)}.
         */
        public Builder failedRedirectUrl(@Nullable String failedRedirectUrl) {
            this.failedRedirectUrl = failedRedirectUrl;
            return this;
        }

        /** As {@link #failedRedirectUrl(String)}. */
        public Builder failedRedirectUrl(@Nullable URI failedRedirectUrl) {
            return failedRedirectUrl(text(failedRedirectUrl));
        }

        private static @Nullable String text(@Nullable URI link) {
            return link == null ? null : link.toString();
        }

        /** Validates every field, in the order of the fields. */
        private void check(Violations found) {
            checkVerification(found, NAMES_OF_FIELDS);
            if (scheme != null) {
                SchemeChecks.token(
                        found,
                        scheme,
                        name,
                        idCardNumber,
                        idCardFrontImage,
                        idCardBackImage,
                        faceRetainedImage);
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

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The request.
         *
         * @throws InvalidRequestException with everything that is wrong, if anything is
         */
        public DescribeVerifyTokenRequest build() {
            Violations found = new Violations();
            check(found);
            found.throwIfViolated();
            return new DescribeVerifyTokenRequest(this, found.warnings());
        }
    }
}
