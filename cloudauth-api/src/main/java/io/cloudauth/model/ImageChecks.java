package io.cloudauth.model;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.Findings;
import io.cloudauth.internal.LinkChecks;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks of pictures, as far as they can be made here. */
final class ImageChecks {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private ImageChecks() {}

    /** A picture of any kind, where one is given. */
    static void any(Findings found, String field, @Nullable Image image) {
        if (image instanceof Image.Remote remote) {
            LinkChecks.picture(found, field, remote.link().reveal());
        } else if (image instanceof Image.Local local) {
            local(found, field, local);
        }
    }

    /** A picture on the web, where one is given. */
    static void webLink(Findings found, String field, @Nullable Image image) {
        if (image instanceof Image.Local
                || (image instanceof Image.Remote remote
                        && remote.link().reveal().regionMatches(true, 0, "oss:", 0, 4))) {
            found.violation(field, Rule.IMAGE_NOT_A_LINK);
        } else if (image instanceof Image.Remote remote) {
            LinkChecks.webPicture(found, field, remote.link().reveal());
        }
    }

    private static void local(Findings found, String field, Image.Local image) {
        try {
            long length = image.length();
            if (length == 0) {
                found.violation(field, Rule.IMAGE_EMPTY);
                return;
            }
            if (length > Image.MAX_BYTES) {
                found.violation(field, Rule.IMAGE_TOO_LARGE);
            }
            if (!hasKnownBeginning(image)) {
                found.violation(field, Rule.IMAGE_FORMAT);
            }
        } catch (IOException | RuntimeException e) {
            // whatever a caller's source throws; its message may hold a path and is not told
            found.violation(field, Rule.IMAGE_UNREADABLE);
        }
    }

    private static boolean hasKnownBeginning(Image.Local image) throws IOException {
        try (InputStream stream = image.open()) {
            byte[] first = stream.readNBytes(PNG.length);
            return Arrays.equals(first, PNG)
                    || (first.length >= JPEG.length
                            && Arrays.equals(Arrays.copyOf(first, JPEG.length), JPEG));
        }
    }
}
