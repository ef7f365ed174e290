package io.cloudauth.model;

import io.cloudauth.error.FileProblem;
import io.cloudauth.error.Rule;
import io.cloudauth.internal.picture.UnusablePictureException;
import io.cloudauth.internal.validation.LinkChecks;
import io.cloudauth.internal.validation.Violations;
import org.jspecify.annotations.Nullable;

/** The validation of pictures. It fetches no link. */
final class ImageChecks {

    private ImageChecks() {}

    /** Validates an optional picture of any kind that verifyMaterial accepts. */
    static void material(
            Violations violations, String field, @Nullable Image image, ImageLimits limits) {
        if (image instanceof Image.Remote remote) {
            LinkChecks.picture(violations, field, remote.link().reveal());
        } else if (image instanceof Image.Local local) {
            local(violations, field, local, limits);
        } else if (image instanceof Image.OwnOss) {
            violations.violation(field, Rule.IMAGE_OWN_OSS);
        }
    }

    /** Validates an optional picture that must be a link on the web. */
    static void webLink(Violations violations, String field, @Nullable Image image) {
        if (image instanceof Image.Remote remote && !remote.isVendorOss()) {
            LinkChecks.webPicture(violations, field, remote.link().reveal());
        } else if (image != null) {
            violations.violation(field, Rule.IMAGE_NOT_A_LINK);
        }
    }

    /** Validates a local picture. Returns its facts, or null if it violates a rule. */
    static Image.Local.@Nullable Facts local(
            Violations violations, String field, Image.Local image, ImageLimits limits) {
        Rule violated;
        FileProblem problem = FileProblem.NONE;
        try {
            long length = image.length();
            if (length == 0) {
                violated = Rule.IMAGE_EMPTY;
            } else if (length > limits.maxBytes()) {
                violated = Rule.IMAGE_TOO_LARGE;
            } else {
                Image.Local.Facts facts = image.read(limits.maxBytes());
                violated = limits.violatedBy(facts);
                if (violated == null) {
                    return facts;
                }
            }
        } catch (UnusablePictureException e) {
            violated = e.rule();
            problem = e.problem();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            // its message may contain a path or text of the caller's source, so it is not shown
            violated = Rule.IMAGE_UNREADABLE;
            problem = image.fileProblem();
        }
        violations.image(field, violated, problem);
        return null;
    }
}
