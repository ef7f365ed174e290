package io.cloudauth.core.internal.credentials.profile;

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
            String text = new String(Files.readAllBytes(path), UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new UnusableProfileException("the file was removed while it was read");
        } catch (IOException e) {
            throw new UnusableProfileException("the file cannot be read");
        }
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
