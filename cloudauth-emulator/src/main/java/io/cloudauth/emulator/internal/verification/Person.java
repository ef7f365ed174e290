package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The person to verify, from the parameters of the request.
 *
 * @param name the name, or null
 * @param idNumber the ID number, or null
 * @param hasCardFront whether the request has a picture of the front of the ID card
 * @param hasCardBack whether the request has a picture of the back of the ID card
 * @param hasRetainedFace whether the request has a picture to compare the face with
 */
record Person(
        @Nullable String name,
        @Nullable String idNumber,
        boolean hasCardFront,
        boolean hasCardBack,
        boolean hasRetainedFace) {

    /** A person without any data. */
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
