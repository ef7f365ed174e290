package io.cloudauth.core.internal.call;

import io.cloudauth.error.ApiFamily;
import io.cloudauth.submission.SubmissionKey;
import org.jspecify.annotations.Nullable;

/**
 * The description of a call in reports and exceptions.
 *
 * @param operation the name on the wire
 * @param family the table of its error codes
 * @param billed whether it may be charged
 * @param key the key of the submission; null if there is none
 */
record Subject(String operation, ApiFamily family, boolean billed, @Nullable SubmissionKey key) {

    /** Returns the subject of a free exchange that is no call of an API, such as an upload. */
    static Subject exchange(String operation) {
        return new Subject(operation, ApiFamily.COMMON, false, null);
    }
}
