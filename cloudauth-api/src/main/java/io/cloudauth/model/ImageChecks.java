package io.cloudauth.model;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.picture.UnusablePictureException;
import io.cloudauth.internal.validation.LinkChecks;
import io.cloudauth.internal.validation.Violations;
import org.jspecify.annotations.Nullable;

/** Checks of pictures, as far as they can be made here. */
final class ImageChecks {

    private ImageChecks() {}

    /** A picture of any kind, where one is given. */
    static void any(Violations found, String field, @Nullable Image image) {
        if (image instanceof Image.Remote remote) {
            LinkChecks.picture(found, field, remote.link().reveal());
        } else if (image instanceof Image.Local local) {
            local(found, field, local);
        }
    }

    /** A picture on the web, where one is given. */
    static void webLink(Violations found, String field, @Nullable Image image) {
        if (image instanceof Image.Local
                || (image instanceof Image.Remote remote
                        && remote.link().reveal().regionMatches(true, 0, "oss:", 0, 4))) {
            found.violation(field, Rule.IMAGE_NOT_A_LINK);
        } else if (image instanceof Image.Remote remote) {
            LinkChecks.webPicture(found, field, remote.link().reveal());
        }
    }

    /** What a local picture is; null where a violation was found. */
    static Image.Local.@Nullable Facts local(Violations found, String field, Image.Local image) {
        try {
            long length = image.length();
            if (length == 0) {
                found.violation(field, Rule.IMAGE_EMPTY);
            } else if (length > Image.MAX_BYTES) {
                found.violation(field, Rule.IMAGE_TOO_LARGE);
            } else {
                return image.look();
            }
        } catch (UnusablePictureException e) {
            found.violation(field, e.rule());
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            // whatever a caller's source throws; its message may hold a path and is not told
            found.violation(field, Rule.IMAGE_UNREADABLE);
        }
        return null;
    }
}
