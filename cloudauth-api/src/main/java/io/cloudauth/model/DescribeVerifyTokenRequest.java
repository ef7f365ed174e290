package io.cloudauth.model;

import io.cloudauth.credentials.Secret;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.LinkChecks;
import io.cloudauth.internal.validation.NameChecks;
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
 * A request for a verify token. The app SDK starts a verification with the token; in H5 scenes, a
 * browser opens the page that comes with it. The request is not charged, and may be sent any number
 * of times. Which fields are required depends on the {@link Scheme} of the scene.
 *
 * <p>Immutable and safe for use by multiple threads.
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
        this.name =
                builder.name == null ? null : PersonName.of(NameChecks.normalised(builder.name));
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

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that contains the values of this request.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Returns the scheme that the builder validated the request against. It is not sent.
     *
     * @return the scheme; empty if it is not set
     */
    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /**
     * Returns the person's name.
     *
     * @return the name; empty if it is not set
     */
    @PersonalData
    public Optional<PersonName> name() {
        return Optional.ofNullable(name);
    }

    /**
     * Returns the person's ID number, with ASCII digits and an upper-case X.
     *
     * @return the number; empty if it is not set
     */
    @PersonalData
    public Optional<IdCardNumber> idCardNumber() {
        return Optional.ofNullable(idCardNumber);
    }

    /**
     * Returns the photo of the portrait side of the ID card.
     *
     * @return the photo, an http or https link; empty if it is not set
     */
    @PersonalData
    public Optional<Image> idCardFrontImage() {
        return Optional.ofNullable(idCardFrontImage);
    }

    /**
     * Returns the photo of the emblem side of the ID card.
     *
     * @return the photo, an http or https link; empty if it is not set
     */
    @PersonalData
    public Optional<Image> idCardBackImage() {
        return Optional.ofNullable(idCardBackImage);
    }

    /**
     * Returns the photo of the face to compare with.
     *
     * @return the photo, an http or https link; empty if it is not set
     */
    @PersonalData
    public Optional<Image> faceRetainedImage() {
        return Optional.ofNullable(faceRetainedImage);
    }

    /**
     * Returns the caller's ID of the end user.
     *
     * @return the ID; empty if it is not set
     */
    @PersonalData
    public Optional<Personal<String>> userId() {
        return Optional.ofNullable(userId);
    }

    /**
     * Returns the IP address of the end user.
     *
     * @return the address; empty if it is not set
     */
    @PersonalData
    public Optional<Personal<String>> userIp() {
        return Optional.ofNullable(userIp);
    }

    /**
     * Returns the phone number of the end user.
     *
     * @return the number; empty if it is not set
     */
    @PersonalData
    public Optional<Personal<String>> userPhoneNumber() {
        return Optional.ofNullable(userPhoneNumber);
    }

    /**
     * Returns the time at which the end user registered with the caller.
     *
     * @return the time; empty if it is not set
     */
    @PersonalData
    public Optional<Personal<Instant>> userRegisteredAt() {
        return Optional.ofNullable(userRegisteredAt);
    }

    /**
     * Returns the link that the service calls back.
     *
     * @return the link; empty if it is not set
     */
    public Optional<SensitiveLink> callbackUrl() {
        return Optional.ofNullable(callbackUrl);
    }

    /**
     * Returns the seed of the callback.
     *
     * @return the seed; present if the callback link is set
     */
    public Optional<Secret> callbackSeed() {
        return Optional.ofNullable(callbackSeed);
    }

    /**
     * Returns the link to which the H5 page redirects the browser if the verification passed.
     *
     * @return the link; empty if it is not set
     */
    public Optional<SensitiveLink> passedRedirectUrl() {
        return Optional.ofNullable(passedRedirectUrl);
    }

    /**
     * Returns the link to which the H5 page redirects the browser if the verification did not pass.
     *
     * @return the link; empty if it is not set
     */
    public Optional<SensitiveLink> failedRedirectUrl() {
        return Optional.ofNullable(failedRedirectUrl);
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
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
     * A builder of {@link DescribeVerifyTokenRequest}; see {@link RequestBuilder}. All schemes
     * require the BizId; the other fields are optional unless the scheme requires them. Not
     * thread-safe.
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
         * Sets the scheme of the scene. It is not sent. The builder uses it to validate the
         * request: a missing field that the scheme requires is a violation, and a field that the
         * scheme does not need is a warning. Default: none; the builder then requires only the
         * BizId.
         *
         * <p>If a request for the client's own scene has no scheme, the client validates it against
         * the client's scheme, if that is set.
         *
         * @param scheme the scheme; {@code null} for none
         * @return this builder
         */
        public Builder scheme(@Nullable Scheme scheme) {
            this.scheme = scheme;
            return this;
        }

        /**
         * Sets the photo of the portrait side of the ID card.
         *
         * @param idCardFrontImage the photo, only {@link Image#url(String)} with an http or https
         *     link; {@code null} for none
         * @return this builder
         */
        @Override
        @PersonalData
        public Builder idCardFrontImage(@Nullable Image idCardFrontImage) {
            return super.idCardFrontImage(idCardFrontImage);
        }

        /**
         * Sets the photo of the emblem side of the ID card.
         *
         * @param idCardBackImage the photo, only {@link Image#url(String)} with an http or https
         *     link; {@code null} for none
         * @return this builder
         */
        @Override
        @PersonalData
        public Builder idCardBackImage(@Nullable Image idCardBackImage) {
            return super.idCardBackImage(idCardBackImage);
        }

        /**
         * Sets the photo of the face to compare with; for {@link Scheme#FV_BIO_ONLY}.
         *
         * @param faceRetainedImage the photo, only {@link Image#url(String)} with an http or https
         *     link; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder faceRetainedImage(@Nullable Image faceRetainedImage) {
            this.faceRetainedImage = faceRetainedImage;
            return this;
        }

        /**
         * Sets the IP address of the end user.
         *
         * @param userIp an IPv4 or IPv6 address, not a host name; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder userIp(@Nullable String userIp) {
            this.userIp = userIp;
            return this;
        }

        /**
         * Sets the phone number of the end user. The format that the service expects is not
         * documented by the vendor.
         *
         * @param userPhoneNumber 5 to 20 digits, with an optional leading plus sign; {@code null}
         *     for none
         * @return this builder
         */
        @PersonalData
        public Builder userPhoneNumber(@Nullable String userPhoneNumber) {
            this.userPhoneNumber = userPhoneNumber;
            return this;
        }

        /**
         * Sets the time at which the end user registered with the caller. It is sent in
         * milliseconds since 1970.
         *
         * @param userRegisteredAt the time, not in the future; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder userRegisteredAt(@Nullable Instant userRegisteredAt) {
            this.userRegisteredAt = userRegisteredAt;
            return this;
        }

        /**
         * Sets the link that the service calls back. Method, fields, signature, expected response
         * and redelivery of the callback are not documented by the vendor. Treat a callback only as
         * a hint to call describeVerifyResult. Use a separate secret link for each verification.
         *
         * @param callbackUrl an https link, or an http link to this machine; {@code null} for none
         * @return this builder
         */
        public Builder callbackUrl(@Nullable String callbackUrl) {
            this.callbackUrl = callbackUrl;
            return this;
        }

        /**
         * Sets the same link as {@link #callbackUrl(String)}.
         *
         * @param callbackUrl the link; {@code null} for none
         * @return this builder
         */
        public Builder callbackUrl(@Nullable URI callbackUrl) {
            return callbackUrl(text(callbackUrl));
        }

        /**
         * Sets the seed of the callback; required if the callback link is set. How the service uses
         * it is not documented by the vendor.
         *
         * @param callbackSeed the seed; {@code null} for none
         * @return this builder
         */
        public Builder callbackSeed(@Nullable String callbackSeed) {
            this.callbackSeed = callbackSeed;
            return this;
        }

        /**
         * Sets the link to which the H5 page redirects the browser if the verification passed.
         * Anyone can open this link, so it proves nothing. Call describeVerifyResult to get the
         * verdict.
         *
         * @param passedRedirectUrl an https link, an http link to this machine, or the absolute
         *     path of a mini-program page, such as {@code /pages/index/index}; {@code null} for
         *     none
         * @return this builder
         */
        public Builder passedRedirectUrl(@Nullable String passedRedirectUrl) {
            this.passedRedirectUrl = passedRedirectUrl;
            return this;
        }

        /**
         * Sets the same link as {@link #passedRedirectUrl(String)}.
         *
         * @param passedRedirectUrl the link; {@code null} for none
         * @return this builder
         */
        public Builder passedRedirectUrl(@Nullable URI passedRedirectUrl) {
            return passedRedirectUrl(text(passedRedirectUrl));
        }

        /**
         * Sets the link to which the H5 page redirects the browser if the verification did not
         * pass.
         *
         * @param failedRedirectUrl the link; see {@link #passedRedirectUrl(String)}; {@code null}
         *     for none
         * @return this builder
         */
        public Builder failedRedirectUrl(@Nullable String failedRedirectUrl) {
            this.failedRedirectUrl = failedRedirectUrl;
            return this;
        }

        /**
         * Sets the same link as {@link #failedRedirectUrl(String)}.
         *
         * @param failedRedirectUrl the link; {@code null} for none
         * @return this builder
         */
        public Builder failedRedirectUrl(@Nullable URI failedRedirectUrl) {
            return failedRedirectUrl(text(failedRedirectUrl));
        }

        private static @Nullable String text(@Nullable URI link) {
            return link == null ? null : link.toString();
        }

        /** Validates every field. The order of the calls is the order of the violations. */
        private void validate(Violations violations) {
            checkVerification(violations, NAMES_OF_FIELDS);
            if (scheme != null) {
                SchemeChecks.token(
                        violations,
                        scheme,
                        name,
                        idCardNumber,
                        idCardFrontImage,
                        idCardBackImage,
                        faceRetainedImage);
            }
            checkPerson(violations);
            ImageChecks.webLink(violations, "idCardFrontImage", idCardFrontImage);
            ImageChecks.webLink(violations, "idCardBackImage", idCardBackImage);
            ImageChecks.webLink(violations, "faceRetainedImage", faceRetainedImage);
            if (userIp != null) {
                UserChecks.ipAddress(violations, "userIp", userIp);
            }
            if (userPhoneNumber != null) {
                UserChecks.phoneNumber(violations, "userPhoneNumber", userPhoneNumber);
            }
            if (userRegisteredAt != null) {
                UserChecks.registeredAt(violations, "userRegisteredAt", userRegisteredAt, clock);
            }
            if (callbackUrl != null) {
                LinkChecks.callback(violations, "callbackUrl", callbackUrl);
                violations.require(callbackSeed, "callbackSeed", Rule.REQUIRED_WITH_CALLBACK_URL);
            }
            if (callbackSeed != null) {
                TextChecks.plain(violations, "callbackSeed", callbackSeed);
            }
            if (passedRedirectUrl != null) {
                LinkChecks.redirect(violations, "passedRedirectUrl", passedRedirectUrl);
            }
            if (failedRedirectUrl != null) {
                LinkChecks.redirect(violations, "failedRedirectUrl", failedRedirectUrl);
            }
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Validates the fields and returns the request.
         *
         * @return the request
         * @throws InvalidRequestException if a field is invalid; it lists all violations
         */
        public DescribeVerifyTokenRequest build() {
            Violations violations = new Violations();
            validate(violations);
            violations.throwIfViolated();
            return new DescribeVerifyTokenRequest(this, violations.warnings());
        }
    }
}
