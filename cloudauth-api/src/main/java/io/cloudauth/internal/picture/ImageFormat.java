package io.cloudauth.internal.picture;

import io.cloudauth.error.FileProblem;
import io.cloudauth.error.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The picture formats that the service accepts, recognised by their first bytes. */
public enum ImageFormat {
    /** A JPEG starts with the start-of-image marker and the 0xFF of the next marker. */
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
    /** A PNG starts with the eight bytes of the PNG signature. */
    PNG("image/png", "\u0089PNG\r\n\u001A\n");

    /** The brands of the HEIF family whose pictures are coded by HEVC, or whose coding is open. */
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

    private static final int BRAND_END = 12;

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
        String start = new String(in.peek(BRAND_END), StandardCharsets.ISO_8859_1);
        for (ImageFormat format : values()) {
            if (start.startsWith(format.signature)) {
                in.skip(format.signature.length());
                return format;
            }
        }
        throw new UnusablePictureException(Rule.IMAGE_FORMAT, other(start));
    }

    private static FileProblem other(String start) {
        if (start.startsWith("ftyp", 4) && start.length() == BRAND_END) {
            String brand = start.substring(8);
            if (brand.equals("avif") || brand.equals("avis")) {
                return FileProblem.AVIF;
            }
            return HEIC_BRANDS.contains(brand) ? FileProblem.HEIC : FileProblem.NONE;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return FileProblem.WEBP;
        }
        if (start.startsWith("GIF8")) {
            return FileProblem.GIF;
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return FileProblem.TIFF;
        }
        // two letters alone could be any text; the four reserved bytes of a BMP are zero
        return start.startsWith("BM") && start.startsWith("\0\0\0\0", 6)
                ? FileProblem.BMP
                : FileProblem.NONE;
    }
}
