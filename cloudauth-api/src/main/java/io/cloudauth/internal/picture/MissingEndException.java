package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;

/**
 * Thrown if a JPEG does not end as it must after its first scan. Only decoding it tells whether it
 * is cut off or just lacks its last bytes; see {@link Picture#clean}.
 */
public final class MissingEndException extends UnusablePictureException {

    private static final long serialVersionUID = 1L;

    MissingEndException() {
        super(Rule.IMAGE_DAMAGED);
    }
}
