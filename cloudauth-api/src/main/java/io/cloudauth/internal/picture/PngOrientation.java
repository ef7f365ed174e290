package io.cloudauth.internal.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * The orientation of a PNG. The format has one chunk for it, {@code eXIf}. Programs also write it
 * into texts: as hexadecimal Exif data, as ImageMagick does, or in XMP; and older ImageMagick
 * versions write the chunk {@code orNT}.
 */
final class PngOrientation {

    private static final int MAX_LENGTH = 64 * 1024;
    private static final Set<String> TYPES = Set.of("eXIf", "orNT", "tEXt", "zTXt", "iTXt");
    private static final Set<String> RAW_EXIF =
            Set.of("Raw profile type exif", "Raw profile type APP1");
    private static final String XMP = "XML:com.adobe.xmp";
    private static final String HEX_EXIF = "457869660000";

    private int ofExif = Orientation.NONE;
    private int ofText = Orientation.NONE;
    private int ofOrnt = Orientation.NONE;

    /** Returns the length up to which a chunk of this type is read, or -1 for another chunk. */
    static int maxLength(String type) {
        return TYPES.contains(type) ? MAX_LENGTH : -1;
    }

    /** Adds a chunk. */
    void add(String type, byte[] content) throws IOException {
        switch (type) {
            case "eXIf" -> ofExif = first(ofExif, ofTiff(content));
            case "orNT" -> {
                if (content.length == 1) {
                    ofOrnt = first(ofOrnt, Orientation.valid(content[0]));
                }
            }
            default -> ofText = first(ofText, ofText(type, content));
        }
    }

    /** Returns the orientation that is known so far, or {@link Orientation#NONE}. */
    int get() {
        return first(ofExif, first(ofText, ofOrnt));
    }

    private static int first(int one, int other) {
        return one == Orientation.NONE ? other : one;
    }

    private static int ofTiff(byte[] tiff) throws IOException {
        try (PictureReader in = new PictureReader(new ByteArrayInputStream(tiff), tiff.length)) {
            return Orientation.read(in, tiff.length);
        }
    }

    private static int ofText(String type, byte[] content) throws IOException {
        int name = PngContent.nameLength(content);
        if (name < 0) {
            return Orientation.NONE;
        }
        String keyword = new String(content, 0, name, StandardCharsets.ISO_8859_1);
        if (!keyword.equals(XMP) && !RAW_EXIF.contains(keyword)) {
            return Orientation.NONE;
        }
        byte[] text = Arrays.copyOfRange(content, name + 1, content.length);
        if (type.equals("zTXt") && text.length > 0) {
            text = PngContent.inflated(text, 1);
        } else if (type.equals("iTXt") && text.length > 2 && text[0] == 1) {
            // a flag, a method, and two more texts that end with a zero: language and keyword
            text = PngContent.inflated(text, afterTwoTexts(text));
        }
        String found = new String(text, StandardCharsets.ISO_8859_1);
        return keyword.equals(XMP) ? Orientation.ofXmp(found) : ofHex(found);
    }

    private static int afterTwoTexts(byte[] text) {
        int at = 2;
        for (int zeros = 0; at < text.length && zeros < 2; at++) {
            zeros += text[at] == 0 ? 1 : 0;
        }
        return at;
    }

    /** Reads Exif data after the profile's name and length, which are lines of their own. */
    private static int ofHex(String text) throws IOException {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(HexFormat::isHexDigit).forEach(c -> digits.append((char) c));
        int start = digits.indexOf(HEX_EXIF);
        if (start < 0) {
            return Orientation.NONE;
        }
        start += HEX_EXIF.length();
        int whole = (digits.length() - start) / 2 * 2;
        return ofTiff(HexFormat.of().parseHex(digits, start, start + whole));
    }
}
