package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Who is verified, as far as the request told.
 *
 * @param name the name, or null
 * @param idNumber the ID number, or null
 * @param hasCardFront whether a picture of the card's front was given
 * @param hasCardBack whether a picture of the card's back was given
 * @param hasRetainedFace whether a picture to compare with was given
 */
record Person(
        @Nullable String name,
        @Nullable String idNumber,
        boolean hasCardFront,
        boolean hasCardBack,
        boolean hasRetainedFace) {

    /** Somebody of whom nothing was told. */
    static final Person UNKNOWN = new Person(null, null, false, false, false);

    static Person of(Parameters parameters) {
        return new Person(
                parameters.get("Name"),
                parameters.get("IdCardNumber"),
                parameters.get("IdCardFrontImageUrl") != null,
                parameters.get("IdCardBackImageUrl") != null,
                parameters.get("FaceRetainedImageUrl") != null);
    }

    @Override
    public String toString() {
        return "Person";
    }
}
