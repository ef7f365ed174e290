package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;

/** The picture formats that the service accepts, recognised by their first bytes. */
public enum ImageFormat {
    /** A JPEG starts with the start-of-image marker and the 0xFF of the next marker. */
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
    /** A PNG starts with the eight bytes of the PNG signature. */
    PNG("image/png", "\u0089PNG\r\n\u001A\n");

    private final String contentType;
    private final String signature;

    ImageFormat(String contentType, String signature) {
        this.contentType = contentType;
        this.signature = signature;
    }

    /** Returns the media type, such as {@code image/jpeg}. */
    public String contentType() {
        return contentType;
    }

    /**
     * Reads the first bytes of a picture. For a JPEG, these include the 0xFF of its second marker.
     *
     * @throws UnusablePictureException if the bytes match no format
     */
    static ImageFormat read(PictureReader in) throws IOException {
        int first = in.readOrEnd();
        for (ImageFormat format : values()) {
            if (format.signature.charAt(0) == first) {
                for (int i = 1; i < format.signature.length(); i++) {
                    if (in.readOrEnd() != format.signature.charAt(i)) {
                        throw new UnusablePictureException(Rule.IMAGE_FORMAT);
                    }
                }
                return format;
            }
        }
        throw new UnusablePictureException(Rule.IMAGE_FORMAT);
    }
}
