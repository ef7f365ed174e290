package io.cloudauth.model;

import java.util.Optional;

/** The pictures that a verdict's material links to, in the order in which they are downloaded. */
public enum MaterialPart {
    /** The photo of the face. */
    FACE("face"),
    /** The photo that the service names FaceGlobalUrl. */
    FACE_GLOBAL("face-global"),
    /** The card's side with the portrait. */
    CARD_FRONT("card-front"),
    /** The card's side with the emblem. */
    CARD_BACK("card-back");

    private final String fileName;

    MaterialPart(String fileName) {
        this.fileName = fileName;
    }

    /** A name for a file of it, without an ending, such as {@code card-front}. */
    public String fileName() {
        return fileName;
    }

    /** Its link in this material; absent where there is none. */
    public Optional<SensitiveLink> linkIn(Material material) {
        return switch (this) {
            case FACE -> material.faceImageUrl();
            case FACE_GLOBAL -> material.faceGlobalUrl();
            case CARD_FRONT -> material.idCard().flatMap(IdCardInfo::frontImageUrl);
            case CARD_BACK -> material.idCard().flatMap(IdCardInfo::backImageUrl);
        };
    }
}
