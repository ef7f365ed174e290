package io.cloudauth.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text that the service recognised on the photos of an identity card. Any field can be absent,
 * and any field can be misread. Only {@code reveal()} returns a personal value or a link in clear.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param name the name
 * @param number the ID card number, as it was recognised
 * @param sex the sex: 男 or 女
 * @param nationality the nationality, as it was recognised
 * @param birth the date of birth
 * @param address the address
 * @param startsOn the first day on which the card is valid
 * @param expiresOn the last day on which the card is valid; absent for a long-term card
 * @param isLongTerm whether the card is valid without an end date (长期)
 * @param authority the office that issued the card
 * @param frontImageUrl the link to the photo of the portrait side; valid for 5 minutes
 * @param backImageUrl the link to the photo of the emblem side; valid for 5 minutes
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

    /**
     * Creates the record.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
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

    /**
     * Returns a builder whose fields are all absent; for the client, and for tests of applications.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder of {@link IdCardInfo}. By default, each field is absent; {@code null} also means
     * absent. Not thread-safe.
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

        /**
         * Sets the name.
         *
         * @param name the name; {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder name(@Nullable String name) {
            this.name = name == null ? null : PersonName.of(name);
            return this;
        }

        /**
         * Sets the ID card number, as it was recognised.
         *
         * @param number the number; it is not validated, {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder number(@Nullable String number) {
            this.number = number == null ? null : IdCardNumber.of(number);
            return this;
        }

        /**
         * Sets the sex.
         *
         * @param sex 男 or 女; {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder sex(@Nullable String sex) {
            this.sex = sex == null ? null : Personal.of(sex);
            return this;
        }

        /**
         * Sets the nationality.
         *
         * @param nationality the nationality; {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder nationality(@Nullable String nationality) {
            this.nationality = nationality == null ? null : Personal.of(nationality);
            return this;
        }

        /**
         * Sets the date of birth.
         *
         * @param birth the date; {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder birth(@Nullable LocalDate birth) {
            this.birth = birth == null ? null : Personal.of(birth);
            return this;
        }

        /**
         * Sets the address.
         *
         * @param address the address; {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder address(@Nullable String address) {
            this.address = address == null ? null : Personal.of(address);
            return this;
        }

        /**
         * Sets the first day on which the card is valid.
         *
         * @param startsOn the day; {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder startsOn(@Nullable LocalDate startsOn) {
            this.startsOn = startsOn;
            return this;
        }

        /**
         * Sets the last day on which the card is valid.
         *
         * @param expiresOn the day; absent for a long-term card, {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder expiresOn(@Nullable LocalDate expiresOn) {
            this.expiresOn = expiresOn;
            return this;
        }

        /**
         * Sets whether the card is valid without an end date (长期); default false.
         *
         * @param longTerm whether it is
         * @return this builder
         */
        public Builder longTerm(boolean longTerm) {
            this.isLongTerm = longTerm;
            return this;
        }

        /**
         * Sets the office that issued the card.
         *
         * @param authority the office; {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder authority(@Nullable String authority) {
            this.authority = authority == null ? null : Personal.of(authority);
            return this;
        }

        /**
         * Sets the link to the photo of the portrait side.
         *
         * @param frontImageUrl the link; {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder frontImageUrl(@Nullable String frontImageUrl) {
            this.frontImageUrl = frontImageUrl == null ? null : SensitiveLink.of(frontImageUrl);
            return this;
        }

        /**
         * Sets the link to the photo of the emblem side.
         *
         * @param backImageUrl the link; {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder backImageUrl(@Nullable String backImageUrl) {
            this.backImageUrl = backImageUrl == null ? null : SensitiveLink.of(backImageUrl);
            return this;
        }

        /**
         * Returns the record.
         *
         * @return the record
         */
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
