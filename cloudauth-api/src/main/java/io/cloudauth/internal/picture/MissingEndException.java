package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;

/**
 * Thrown if a JPEG is damaged or ends early after the start of its first scan. Only decoding shows
 * whether the compressed data are complete; see {@link Picture#clean}.
 */
public final class MissingEndException extends UnusablePictureException {

    private static final long serialVersionUID = 1L;

    MissingEndException() {
        super(Rule.IMAGE_DAMAGED);
    }
}
