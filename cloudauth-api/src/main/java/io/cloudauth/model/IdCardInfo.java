package io.cloudauth.model;

import io.cloudauth.PersonalData;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the photos of an identity card. Any field may be missing, and any may be
 * misread. Personal values and links open only by {@code reveal()}.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name the name
 * @param number the number, as it was read
 * @param sex the sex: 男 or 女
 * @param nationality the nationality, as it was read
 * @param birth the date of birth
 * @param address the address
 * @param startsOn the first day on which the card is valid
 * @param expiresOn the last day on which the card is valid; absent for a long-term card
 * @param isLongTerm whether the card is valid for good (长期)
 * @param authority the office that issued the card
 * @param frontImageUrl the photo of the side with the portrait; valid for 5 minutes
 * @param backImageUrl the photo of the side with the emblem; valid for 5 minutes
 */
@PersonalData
public record IdCardInfo(
        @PersonalData Optional<PersonName> name,
        @PersonalData Optional<IdCardNumber> number,
        @PersonalData Optional<Personal<String>> sex,
        @PersonalData Optional<Personal<String>> nationality,
        @PersonalData Optional<Personal<LocalDate>> birth,
        @PersonalData Optional<Personal<String>> address,
        @PersonalData Optional<LocalDate> startsOn,
        @PersonalData Optional<LocalDate> expiresOn,
        boolean isLongTerm,
        @PersonalData Optional<Personal<String>> authority,
        @PersonalData Optional<SensitiveLink> frontImageUrl,
        @PersonalData Optional<SensitiveLink> backImageUrl) {

    /** Refuses {@code null}. */
    public IdCardInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(nationality, "nationality");
        Objects.requireNonNull(birth, "birth");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(startsOn, "startsOn");
        Objects.requireNonNull(expiresOn, "expiresOn");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(frontImageUrl, "frontImageUrl");
        Objects.requireNonNull(backImageUrl, "backImageUrl");
    }

    /** A builder with everything absent; for the client, and for tests of applications. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds the record. {@code null} means absent, which is the default of each. Not safe to share
     * between threads.
     */
    public static final class Builder {

        private @Nullable PersonName name;
        private @Nullable IdCardNumber number;
        private @Nullable Personal<String> sex;
        private @Nullable Personal<String> nationality;
        private @Nullable Personal<LocalDate> birth;
        private @Nullable Personal<String> address;
        private @Nullable LocalDate startsOn;
        private @Nullable LocalDate expiresOn;
        private boolean isLongTerm;
        private @Nullable Personal<String> authority;
        private @Nullable SensitiveLink frontImageUrl;
        private @Nullable SensitiveLink backImageUrl;

        private Builder() {}

        /** The name. */
        @PersonalData
        public Builder name(@Nullable String name) {
            this.name = name == null ? null : PersonName.of(name);
            return this;
        }

        /** The number, as it was read. */
        @PersonalData
        public Builder number(@Nullable String number) {
            this.number = number == null ? null : IdCardNumber.of(number);
            return this;
        }

        /** The sex: 男 or 女. */
        @PersonalData
        public Builder sex(@Nullable String sex) {
            this.sex = sex == null ? null : Personal.of(sex);
            return this;
        }

        /** The nationality, as it was read. */
        @PersonalData
        public Builder nationality(@Nullable String nationality) {
            this.nationality = nationality == null ? null : Personal.of(nationality);
            return this;
        }

        /** The date of birth. */
        @PersonalData
        public Builder birth(@Nullable LocalDate birth) {
            this.birth = birth == null ? null : Personal.of(birth);
            return this;
        }

        /** The address. */
        @PersonalData
        public Builder address(@Nullable String address) {
            this.address = address == null ? null : Personal.of(address);
            return this;
        }

        /** The first day on which the card is valid. */
        @PersonalData
        public Builder startsOn(@Nullable LocalDate startsOn) {
            this.startsOn = startsOn;
            return this;
        }

        /** The last day on which the card is valid; absent for a long-term card. */
        @PersonalData
        public Builder expiresOn(@Nullable LocalDate expiresOn) {
            this.expiresOn = expiresOn;
            return this;
        }

        /** Whether the card is valid for good (长期). */
        public Builder longTerm(boolean longTerm) {
            this.isLongTerm = longTerm;
            return this;
        }

        /** The office that issued the card. */
        @PersonalData
        public Builder authority(@Nullable String authority) {
            this.authority = authority == null ? null : Personal.of(authority);
            return this;
        }

        /** The photo of the side with the portrait; valid for 5 minutes. */
        @PersonalData
        public Builder frontImageUrl(@Nullable String frontImageUrl) {
            this.frontImageUrl = frontImageUrl == null ? null : SensitiveLink.of(frontImageUrl);
            return this;
        }

        /** The photo of the side with the emblem; valid for 5 minutes. */
        @PersonalData
        public Builder backImageUrl(@Nullable String backImageUrl) {
            this.backImageUrl = backImageUrl == null ? null : SensitiveLink.of(backImageUrl);
            return this;
        }

        /** The record. */
        public IdCardInfo build() {
            return new IdCardInfo(
                    Optional.ofNullable(name),
                    Optional.ofNullable(number),
                    Optional.ofNullable(sex),
                    Optional.ofNullable(nationality),
                    Optional.ofNullable(birth),
                    Optional.ofNullable(address),
                    Optional.ofNullable(startsOn),
                    Optional.ofNullable(expiresOn),
                    isLongTerm,
                    Optional.ofNullable(authority),
                    Optional.ofNullable(frontImageUrl),
                    Optional.ofNullable(backImageUrl));
        }
    }
}
