package io.cloudauth.model;

import io.cloudauth.PersonalData;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.credentials.Secret;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.Findings;
import io.cloudauth.internal.IdCardNumberChecks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a token, by which the app SDK starts a verification, or for the page on which a browser
 * does. Free, and may be repeated. Which fields a scene needs depends on its {@link Scheme}.
 */
public final class DescribeVerifyTokenRequest implements VerificationRequest {

    private final transient RequestContent content;
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
        this.content = new RequestContent(builder, warnings);
        this.scheme = builder.scheme;
        this.name = builder.name == null ? null : PersonName.of(builder.name);
        this.idCardNumber =
                builder.idCardNumber == null
                        ? null
                        : IdCardNumber.of(IdCardNumberChecks.normalised(builder.idCardNumber));
        this.idCardFrontImage = builder.idCardFrontImage;
        this.idCardBackImage = builder.idCardBackImage;
        this.faceRetainedImage = builder.faceRetainedImage;
        this.userId = RequestContent.closed(builder.userId);
        this.userIp = RequestContent.closed(builder.userIp);
        this.userPhoneNumber = RequestContent.closed(builder.userPhoneNumber);
        this.userRegisteredAt =
                builder.userRegisteredAt == null ? null : Personal.of(builder.userRegisteredAt);
        this.callbackUrl = RequestContent.link(builder.callbackUrl);
        this.callbackSeed = builder.callbackSeed == null ? null : Secret.of(builder.callbackSeed);
        this.passedRedirectUrl = RequestContent.link(builder.passedRedirectUrl);
        this.failedRedirectUrl = RequestContent.link(builder.failedRedirectUrl);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with what this request holds. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public BizId bizId() {
        return content.bizId;
    }

    @Override
    public Optional<BizType> bizType() {
        return Optional.ofNullable(content.bizType);
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
    public Optional<Timeouts> timeouts() {
        return Optional.ofNullable(content.timeouts);
    }

    @Override
    public Optional<CredentialsProvider> credentials() {
        return Optional.ofNullable(content.credentials);
    }

    @Override
    @PersonalData
    public Map<String, Personal<String>> parameters() {
        return content.parameters;
    }

    @Override
    public List<Violation> warnings() {
        return content.warnings;
    }

    private Map<String, Object> all() {
        return content.with(
                "scheme", scheme,
                "name", name,
                "idCardNumber", idCardNumber,
                "idCardFrontImage", idCardFrontImage,
                "idCardBackImage", idCardBackImage,
                "faceRetainedImage", faceRetainedImage,
                "userId", userId,
                "userIp", userIp,
                "userPhoneNumber", userPhoneNumber,
                "userRegisteredAt", userRegisteredAt,
                "callbackUrl", callbackUrl,
                "callbackSeed", callbackSeed,
                "passedRedirectUrl", passedRedirectUrl,
                "failedRedirectUrl", failedRedirectUrl);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DescribeVerifyTokenRequest that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public String toString() {
        return "DescribeVerifyTokenRequest" + all();
    }

    /**
     * Builds the request; see {@link RequestBuilder}. Only the BizId is required by all schemes.
     */
    public static final class Builder extends TokenRequestBuilder<Builder> {

        private Builder() {}

        private Builder(DescribeVerifyTokenRequest request) {
            super(request);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * The request.
         *
         * @throws InvalidRequestException with everything that is wrong, if anything is
         */
        public DescribeVerifyTokenRequest build() {
            Findings found = new Findings();
            check(found);
            found.throwIfViolated();
            return new DescribeVerifyTokenRequest(this, found.warnings());
        }
    }
}
