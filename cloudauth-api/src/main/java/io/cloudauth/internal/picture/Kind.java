package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;

/** The kinds of pictures that the service takes, by their first bytes. */
public enum Kind {
    /** Begins with a start marker and the mark of another one. */
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
    /** Begins with the eight bytes of the PNG signature. */
    PNG("image/png", "\u0089PNG\r\n\u001A\n");

    private final String contentType;
    private final String beginning;

    Kind(String contentType, String beginning) {
        this.contentType = contentType;
        this.beginning = beginning;
    }

    /** The media type, such as {@code image/jpeg}. */
    public String contentType() {
        return contentType;
    }

    /**
     * Reads the beginning of a picture; of a JPEG, the mark of its second marker too.
     *
     * @throws UnusablePictureException if it is that of none
     */
    static Kind read(PictureReader in) throws IOException {
        int first = in.readOrEnd();
        for (Kind kind : values()) {
            if (kind.beginning.charAt(0) == first) {
                for (int i = 1; i < kind.beginning.length(); i++) {
                    if (in.readOrEnd() != kind.beginning.charAt(i)) {
                        throw new UnusablePictureException(Rule.IMAGE_FORMAT);
                    }
                }
                return kind;
            }
        }
        throw new UnusablePictureException(Rule.IMAGE_FORMAT);
    }
}
