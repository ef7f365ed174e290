package io.cloudauth.internal;

/**
 * The characters that show nothing or only a blank. They make different texts look alike. This is
 * the only list of them in this library.
 */
public final class InvisibleCharacters {

    /**
     * Ranges of code points, first and last, that are in no category of invisible characters: those
     * that Unicode lets a program leave out (Default_Ignorable_Code_Point), such as fillers and
     * variation selectors, and those whose picture is empty.
     */
    private static final int[] RANGES = {
        0x034F, 0x034F, // combining grapheme joiner
        0x115F, 0x1160, // Hangul fillers
        0x17B4, 0x17B5, // Khmer inherent vowels
        0x180B, 0x180F, // Mongolian variation selectors and vowel separator
        0x2065, 0x2065, // reserved among the invisible operators
        0x2800, 0x2800, // empty Braille pattern
        0x3164, 0x3164, // Hangul filler
        0xFE00, 0xFE0F, // variation selectors
        0xFFA0, 0xFFA0, // half-width Hangul filler
        0xFFF0, 0xFFF8, // reserved
        0x13441, 0x13442, // Egyptian blanks
        0x16FE4, 0x16FE4, // Khitan filler
        0x1D159, 0x1D159, // empty note head
        0xE0000, 0xE0FFF, // tags and variation selectors
    };

    private InvisibleCharacters() {}

    /**
     * Returns whether a code point shows nothing: category Cf (bidirectional controls, zero-width
     * characters, soft hyphen, byte order mark), a filler, a variation selector or an empty
     * picture. White space and control characters are not among them.
     */
    public static boolean isInvisible(int codePoint) {
        if (Character.getType(codePoint) == Character.FORMAT) {
            return true;
        }
        for (int i = 0; i < RANGES.length; i += 2) {
            if (codePoint >= RANGES[i] && codePoint <= RANGES[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a code point is white space of Unicode (White_Space), which includes the
     * no-break spaces, the ideographic space, tabs and line breaks.
     */
    public static boolean isWhiteSpace(int codePoint) {
        return Character.isSpaceChar(codePoint)
                || (codePoint >= '\t' && codePoint <= '\r')
                || codePoint == 0x85;
    }

    /** Returns the text without white space at its ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length(); // all white space is in the basic plane
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Returns whether a code point shows nothing, or a blank that is not the ordinary space. */
    public static boolean isInvisibleInKey(int codePoint) {
        return isInvisible(codePoint) || (codePoint != ' ' && isWhiteSpace(codePoint));
    }

    /**
     * Returns whether a text can be a key: another key that looks like it has other visible
     * characters. White space at the ends, invisible and control characters, unpaired surrogates
     * and all blanks but the ordinary space make a text unfit.
     */
    public static boolean isKey(String text) {
        return strip(text).length() == text.length()
                && text.codePoints()
                        .noneMatch(
                                codePoint -> {
                                    int type = Character.getType(codePoint);
                                    return type == Character.CONTROL
                                            || type == Character.SURROGATE
                                            || isInvisibleInKey(codePoint);
                                });
    }
}
