package io.cloudauth.face;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.internal.validation.LinkChecks;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import org.jspecify.annotations.Nullable;

/** The validation of photos of a face. It fetches no link. */
final class FacePhotoChecks {
    private FacePhotoChecks() {}

    /** Validates an optional photo. */
    static void check(
            Violations violations, String field, @Nullable Image photo, ImageLimits limits) {
        if (photo instanceof Image.Local local) {
            checkLocal(violations, field, local, limits);
        } else if (photo instanceof Image.Remote remote) {
            String link = remote.link().reveal();
            if (link.regionMatches(true, 0, "oss:", 0, 4)) {
                violations.violation(field, Rule.IMAGE_VENDOR_OSS);
            } else {
                LinkChecks.webPicture(violations, field, link);
            }
        } else if (photo instanceof Image.OwnOss own) {
            if (own.bucket().isBlank() || own.revealObject().isBlank()) {
                violations.violation(field, Rule.IMAGE_OSS_NAME);
            }
        }
    }

    private static void checkLocal(
            Violations violations, String field, Image.Local photo, ImageLimits limits) {
        Image.Local.Facts facts;
        try {
            facts = photo.examine(limits);
        } catch (InvalidRequestException e) {
            e.violations().forEach(v -> violations.violation(field, v));
            return;
        }
        long longer = Math.max(facts.width(), facts.height());
        long shorter = Math.min(facts.width(), facts.height());
        if (longer < 640 || longer > 1920 || shorter < 480 || shorter > 1080) {
            violations.warning(field, Rule.PHOTO_SIZE_UNUSUAL);
        }
    }
}
