package io.cloudauth.face;

import io.cloudauth.internal.PlainText;
import io.cloudauth.model.Personal;
import io.cloudauth.model.PersonalData;
import java.util.Objects;
import java.util.Optional;

/**
 * Facts about the picture of a face, as the service writes them. The meaning of their values is not
 * documented by the vendor.
 *
 * @param background the field qualityBackground
 * @param blur the field qualityBlur
 * @param illumination the field qualityIllu
 * @param occlusion the field qualityOccu
 * @param hat the field qualityWearHat, such as {@code F}
 * @param gender the field gender
 */
@PersonalData
public record FacePictureQuality(
        Optional<String> background,
        Optional<String> blur,
        Optional<String> illumination,
        Optional<String> occlusion,
        Optional<String> hat,
        @PersonalData Optional<Personal<String>> gender) {

    /** Facts without any value. */
    public static final FacePictureQuality NONE =
            new FacePictureQuality(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /**
     * Creates the facts.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FacePictureQuality {
        Objects.requireNonNull(background, "background");
        Objects.requireNonNull(blur, "blur");
        Objects.requireNonNull(illumination, "illumination");
        Objects.requireNonNull(occlusion, "occlusion");
        Objects.requireNonNull(hat, "hat");
        Objects.requireNonNull(gender, "gender");
    }

    /** Shows no gender, and each value in one line. */
    @Override
    public String toString() {
        return "FacePictureQuality[background="
                + PlainText.shown(background)
                + ", blur="
                + PlainText.shown(blur)
                + ", illumination="
                + PlainText.shown(illumination)
                + ", occlusion="
                + PlainText.shown(occlusion)
                + ", hat="
                + PlainText.shown(hat)
                + ", gender="
                + (gender.isPresent() ? "***" : "none")
                + "]";
    }
}
