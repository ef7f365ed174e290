package io.cloudauth.model;

import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.Violations;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of requests about a person take. Not safe to share between threads.
 *
 * @param <B> the builder itself
 */
public abstract sealed class PersonRequestBuilder<B extends PersonRequestBuilder<B>>
        extends VerificationRequestBuilder<B>
        permits DescribeVerifyTokenRequest.Builder, VerifyMaterialRequest.Builder {

    // where the authority is: what is today, for a date of birth
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

    /** The person's name as on the card: 1 to 64 code points. */
    @PersonalData
    public B name(@Nullable String name) {
        this.name = name;
        return self();
    }

    /** The person's name as on the card: 1 to 64 code points. */
    @PersonalData
    public B name(@Nullable PersonName name) {
        return name(name == null ? null : name.reveal());
    }

    /**
     * The number of the person's second-generation card: 18 characters. A lower-case x and
     * full-width digits are normalised.
     */
    @PersonalData
    public B idCardNumber(@Nullable String idCardNumber) {
        this.idCardNumber = idCardNumber;
        return self();
    }

    /**
     * The number of the person's second-generation card: 18 characters. A lower-case x and
     * full-width digits are normalised.
     */
    @PersonalData
    public B idCardNumber(@Nullable IdCardNumber idCardNumber) {
        return idCardNumber(idCardNumber == null ? null : idCardNumber.reveal());
    }

    /** The card's side with the portrait. */
    @PersonalData
    public B idCardFrontImage(@Nullable Image idCardFrontImage) {
        this.idCardFrontImage = idCardFrontImage;
        return self();
    }

    /** The card's side with the emblem. */
    @PersonalData
    public B idCardBackImage(@Nullable Image idCardBackImage) {
        this.idCardBackImage = idCardBackImage;
        return self();
    }

    /** The caller's own ID of the user. */
    @PersonalData
    public B userId(@Nullable String userId) {
        this.userId = userId;
        return self();
    }

    /** Where tests set the day. */
    final B clock(Clock clock) {
        this.clock = clock;
        return self();
    }

    /** Checks name, number and user ID as far as they are given. */
    final void checkPerson(Violations found) {
        if (name != null) {
            TextChecks.personName(found, "name", name);
        }
        if (idCardNumber != null) {
            IdCardNumberChecks.check(found, "idCardNumber", idCardNumber, clock);
        }
        if (userId != null) {
            TextChecks.plain(found, "userId", userId);
        }
    }
}
