package io.cloudauth.model;

import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.NameChecks;
import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.Violations;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a request that contains data about a person. Not thread-safe.
 *
 * @param <B> the type of the builder itself
 */
public abstract sealed class PersonRequestBuilder<B extends PersonRequestBuilder<B>>
        extends VerificationRequestBuilder<B>
        permits DescribeVerifyTokenRequest.Builder, VerifyMaterialRequest.Builder {

    // the authority's time zone: a date of birth must not be later than today there
    transient Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    transient @Nullable String name;
    transient @Nullable String idCardNumber;
    transient @Nullable Image idCardFrontImage;
    transient @Nullable Image idCardBackImage;
    transient @Nullable String userId;

    PersonRequestBuilder() {}

    PersonRequestBuilder(VerificationRequest request) {
        super(request);
    }

    /**
     * Sets the person's name, as on the ID card.
     *
     * @param name the name, 1 to 64 visible code points; the builder removes white space around it;
     *     {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B name(@Nullable String name) {
        this.name = name;
        return self();
    }

    /**
     * Sets the person's name, as on the ID card.
     *
     * @param name the name, 1 to 64 visible code points; the builder removes white space around it;
     *     {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B name(@Nullable PersonName name) {
        return name(name == null ? null : name.reveal());
    }

    /**
     * Sets the person's ID number. The builder removes white space around it, and replaces
     * full-width characters by ASCII and a lower-case x by X.
     *
     * @param idCardNumber the number of a second-generation ID card, 18 characters; {@code null}
     *     for none
     * @return this builder
     */
    @PersonalData
    public B idCardNumber(@Nullable String idCardNumber) {
        this.idCardNumber = idCardNumber;
        return self();
    }

    /**
     * Sets the person's ID number. The builder removes white space around it, and replaces
     * full-width characters by ASCII and a lower-case x by X.
     *
     * @param idCardNumber the number of a second-generation ID card, 18 characters; {@code null}
     *     for none
     * @return this builder
     */
    @PersonalData
    public B idCardNumber(@Nullable IdCardNumber idCardNumber) {
        return idCardNumber(idCardNumber == null ? null : idCardNumber.reveal());
    }

    /**
     * Sets the photo of the portrait side of the ID card.
     *
     * @param idCardFrontImage the photo; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B idCardFrontImage(@Nullable Image idCardFrontImage) {
        this.idCardFrontImage = idCardFrontImage;
        return self();
    }

    /**
     * Sets the photo of the emblem side of the ID card.
     *
     * @param idCardBackImage the photo; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B idCardBackImage(@Nullable Image idCardBackImage) {
        this.idCardBackImage = idCardBackImage;
        return self();
    }

    /**
     * Sets the caller's ID of the end user.
     *
     * @param userId the ID, not blank and without control characters; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B userId(@Nullable String userId) {
        this.userId = userId;
        return self();
    }

    /** Sets the clock that defines today; for tests. */
    final B clock(Clock clock) {
        this.clock = clock;
        return self();
    }

    /** Validates name, ID number and user ID, each if it is set. */
    final void checkPerson(Violations violations) {
        if (name != null) {
            NameChecks.check(violations, "name", name);
        }
        if (idCardNumber != null) {
            IdCardNumberChecks.check(violations, "idCardNumber", idCardNumber, clock);
            IdCardNumberChecks.warnOfResidencePermit(violations, "idCardNumber", idCardNumber);
        }
        if (userId != null) {
            TextChecks.plain(violations, "userId", userId);
        }
    }
}
