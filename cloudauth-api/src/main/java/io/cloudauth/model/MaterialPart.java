package io.cloudauth.model;

import java.util.Optional;

/**
 * The pictures that the material of a verdict links to, in the order in which the client downloads
 * them.
 */
public enum MaterialPart {
    /** The photo of the face. */
    FACE("face"),
    /** The photo that the service calls {@code FaceGlobalUrl}. */
    FACE_GLOBAL("face-global"),
    /** The portrait side of the ID card. */
    CARD_FRONT("card-front"),
    /** The emblem side of the ID card. */
    CARD_BACK("card-back");

    private final String fileName;

    MaterialPart(String fileName) {
        this.fileName = fileName;
    }

    /**
     * Returns a name for a file with this picture, such as {@code card-front}.
     *
     * @return the name, without an extension
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Returns the link to this picture in a material.
     *
     * @param material the material
     * @return the link; empty if the material has none
     */
    public Optional<SensitiveLink> linkIn(Material material) {
        return switch (this) {
            case FACE -> material.faceImageUrl();
            case FACE_GLOBAL -> material.faceGlobalUrl();
            case CARD_FRONT -> material.idCard().flatMap(IdCardInfo::frontImageUrl);
            case CARD_BACK -> material.idCard().flatMap(IdCardInfo::backImageUrl);
        };
    }
}
