package io.cloudauth.face;

import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.PersonalData;
import java.util.Objects;
import java.util.Optional;

/**
 * The person of a session that was started with RarelyCharacters.
 *
 * @param number the ID number
 * @param name the name that the request gave
 * @param verifyName the name that was verified
 */
@PersonalData
public record FaceUserInfo(
        @PersonalData Optional<IdCardNumber> number,
        @PersonalData Optional<PersonName> name,
        @PersonalData Optional<PersonName> verifyName) {

    /**
     * Creates the person.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FaceUserInfo {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(verifyName, "verifyName");
    }
}
