package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.verification.Stage;
import io.cloudauth.examples.h5.verification.Verification;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The links that the page of a verification offers to one browser. They are secrets.
 *
 * @param begin the path of the one-time link; null if it is used, expired or another browser's
 * @param page the service's page; null if this browser did not begin, or the page is no use now
 */
record Links(@Nullable String begin, @Nullable URI page) {

    static Links of(Visit visit, Verification verification, Instant now) {
        if (verification.isLinkExpired(now)) {
            return new Links(null, null);
        }
        return new Links(
                verification.stage() == Stage.READY
                        ? visit.code(verification).map(code -> "/begin/" + code).orElse(null)
                        : null,
                verification.allowsAttempt() ? visit.page(verification).orElse(null) : null);
    }

    /** Returns whether there is a link. */
    public boolean any() {
        return begin != null || page != null;
    }

    /** Returns the type name only, without the secrets. */
    @Override
    public String toString() {
        return "Links";
    }
}
