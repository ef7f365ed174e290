package io.cloudauth.core.internal.credentials.profile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/**
 * The possible paths of a file with credentials profiles.
 *
 * @param candidates the possible paths; the first file that exists is used
 * @param absent the message of the exception if no file exists at any of these paths
 */
record ProfileFile(List<Path> candidates, String absent) {
    private static final long MAX_BYTES = 1 << 20;

    Path path() throws UnusableProfileException {
        return candidates.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new UnusableProfileException(absent));
    }

    static String text(Path path) throws UnusableProfileException {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new UnusableProfileException("the file is larger than 1 MiB");
            }
            return decode(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new UnusableProfileException("the file was removed while it was read");
        } catch (IOException e) {
            throw new UnusableProfileException("the file cannot be read");
        }
    }

    /**
     * Returns the text of a file in UTF-8, or in UTF-16 with a byte order mark, as PowerShell 5
     * writes it.
     */
    static String decode(byte[] bytes) throws UnusableProfileException {
        String text = new String(bytes, hasMarkOfUtf16(bytes) ? UTF_16 : UTF_8);
        if (text.indexOf('\0') >= 0) { // in no text, but in every second byte of UTF-16
            throw new UnusableProfileException(
                    "the file is not UTF-8 (it may be UTF-16); save it as UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean hasMarkOfUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    /** Returns whether every user of the machine may read the file; false if this is not known. */
    static boolean isOpenToAll(Path path) {
        try {
            return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Returns a text that contains no path. */
    @Override
    public String toString() {
        return "ProfileFile";
    }
}
