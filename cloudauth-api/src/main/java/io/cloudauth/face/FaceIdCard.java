package io.cloudauth.face;

import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.Personal;
import io.cloudauth.model.PersonalData;
import java.util.Objects;
import java.util.Optional;

/**
 * What the service read from an ID card that the user photographed (ID_PLUS). The service's text
 * recognition can be wrong. Every value is masked.
 *
 * @param name the name
 * @param number the number
 * @param sex such as 女
 * @param nationality the ethnic group, such as 汉
 * @param birth the date of birth, such as {@code 19900131}
 * @param address the address
 * @param authority the issuing authority
 * @param startDate the first day of validity, such as {@code 20200101}
 * @param endDate the last day of validity, such as {@code 20400101}
 */
@PersonalData
public record FaceIdCard(
        @PersonalData Optional<PersonName> name,
        @PersonalData Optional<IdCardNumber> number,
        @PersonalData Optional<Personal<String>> sex,
        @PersonalData Optional<Personal<String>> nationality,
        @PersonalData Optional<Personal<String>> birth,
        @PersonalData Optional<Personal<String>> address,
        @PersonalData Optional<Personal<String>> authority,
        @PersonalData Optional<Personal<String>> startDate,
        @PersonalData Optional<Personal<String>> endDate) {

    /**
     * Creates the card.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FaceIdCard {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(nationality, "nationality");
        Objects.requireNonNull(birth, "birth");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(startDate, "startDate");
        Objects.requireNonNull(endDate, "endDate");
    }
}
