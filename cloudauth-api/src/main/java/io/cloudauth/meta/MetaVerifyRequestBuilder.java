package io.cloudauth.meta;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.NameChecks;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.FinancialGradeRequestBuilder;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.PersonalData;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a request for a check of a name and an ID number. Not safe for use by multiple
 * threads.
 *
 * @param <B> the type of the builder itself
 */
public abstract sealed class MetaVerifyRequestBuilder<B extends MetaVerifyRequestBuilder<B>>
        extends FinancialGradeRequestBuilder<B>
        permits Id2MetaVerifyRequest.Builder, Mobile3MetaDetailVerifyRequest.Builder {

    private static final Set<String> NAMES_OF_FIELDS =
            Set.of("ParamType", "UserName", "IdentifyNum", "Mobile");

    // the authority's time zone: a date of birth must not be later than today there
    private final transient Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    private transient @Nullable String name;
    private transient @Nullable String idCardNumber;

    MetaVerifyRequestBuilder() {}

    /**
     * Sets the person's name; required.
     *
     * @param name 1 to 64 visible characters; white space around it is removed; {@code null} for
     *     none
     * @return this builder
     */
    @PersonalData
    public B name(@Nullable String name) {
        this.name = name;
        return self();
    }

    /**
     * Sets the person's name; required.
     *
     * @param name the name; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B name(@Nullable PersonName name) {
        return name(name == null ? null : name.reveal());
    }

    /**
     * Sets the person's ID number; required.
     *
     * @param idCardNumber the number of a second-generation ID card, or of a residence permit for
     *     residents of Hong Kong, Macao and Taiwan: 18 characters; a lower-case x and full-width
     *     digits are normalised; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B idCardNumber(@Nullable String idCardNumber) {
        this.idCardNumber = idCardNumber;
        return self();
    }

    /**
     * Sets the person's ID number; required.
     *
     * @param idCardNumber the ID number; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B idCardNumber(@Nullable IdCardNumber idCardNumber) {
        return idCardNumber(idCardNumber == null ? null : idCardNumber.reveal());
    }

    PersonName personName() {
        return PersonName.of(NameChecks.normalised(Objects.requireNonNull(name)));
    }

    IdCardNumber number() {
        return IdCardNumber.of(IdCardNumberChecks.normalised(Objects.requireNonNull(idCardNumber)));
    }

    /** Validates the person and the options of the call. */
    void check(Violations violations) {
        violations.require(name, "name", Rule.REQUIRED);
        if (name != null) {
            NameChecks.check(violations, "name", name);
        }
        violations.require(idCardNumber, "idCardNumber", Rule.REQUIRED);
        if (idCardNumber != null) {
            IdCardNumberChecks.check(violations, "idCardNumber", idCardNumber, clock);
        }
        checkOptions(NAMES_OF_FIELDS, violations::violation);
    }
}
