package io.cloudauth.face;

import io.cloudauth.internal.PlainText;
import io.cloudauth.model.PersonalData;
import io.cloudauth.model.SensitiveLink;
import java.util.Objects;
import java.util.Optional;

/**
 * The pictures of an ID card that the user photographed (ID_PLUS). The links contain a live token
 * of the vendor's storage. They are masked, and they must not be logged.
 *
 * @param ossBucket the bucket of the pictures
 * @param faceObject the object of the portrait side
 * @param faceUrl the link of the portrait side
 * @param emblemObject the object of the emblem side
 * @param emblemUrl the link of the emblem side
 */
@PersonalData
public record FaceIdCardPictures(
        Optional<String> ossBucket,
        @PersonalData Optional<SensitiveLink> faceObject,
        @PersonalData Optional<SensitiveLink> faceUrl,
        @PersonalData Optional<SensitiveLink> emblemObject,
        @PersonalData Optional<SensitiveLink> emblemUrl) {

    /**
     * Creates the pictures.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FaceIdCardPictures {
        Objects.requireNonNull(ossBucket, "ossBucket");
        Objects.requireNonNull(faceObject, "faceObject");
        Objects.requireNonNull(faceUrl, "faceUrl");
        Objects.requireNonNull(emblemObject, "emblemObject");
        Objects.requireNonNull(emblemUrl, "emblemUrl");
    }

    /** Shows no link and no object. */
    @Override
    public String toString() {
        return "FaceIdCardPictures[ossBucket="
                + PlainText.shown(ossBucket)
                + ", faceObject="
                + faceObject
                + ", faceUrl="
                + faceUrl
                + ", emblemObject="
                + emblemObject
                + ", emblemUrl="
                + emblemUrl
                + "]";
    }
}
