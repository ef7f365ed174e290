package io.cloudauth.face;

import java.util.Objects;
import java.util.Optional;

/**
 * What the service did with a request to delete the personal data of a verification. Deletions are
 * compared by value.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public sealed interface Deletion {

    /**
     * Returns whether the data no longer exists at the vendor, by this request or by an earlier
     * one.
     *
     * @return true for {@link Deleted} and {@link AlreadyDeleted}
     */
    default boolean isDone() {
        return this instanceof Deleted || this instanceof AlreadyDeleted;
    }

    /** The service deleted the data. This cannot be undone. */
    record Deleted() implements Deletion {}

    /**
     * The service had deleted the data before ({@code NOT_DELETE_REPEATEDLY}). The client repeats a
     * request whose response was lost, so this can also be the answer to the first call.
     */
    record AlreadyDeleted() implements Deletion {}

    /**
     * The service deleted nothing ({@code NEED_QUERY_VERIFY_RESULT}): the request set {@link
     * DeleteFaceVerifyResultRequest.Builder#deleteAfterQuery}, and the result was not queried yet.
     */
    record QueryFirst() implements Deletion {}

    /**
     * An answer that this version of the library does not know. Whether the data was deleted is
     * unknown.
     *
     * @param reason the text of the field FailReason; empty if it is absent or is no code of 1 to
     *     128 letters, digits and the characters {@code ._:-}
     */
    record Unrecognized(Optional<String> reason) implements Deletion {

        /**
         * Creates the deletion.
         *
         * @throws NullPointerException if an argument is {@code null}
         */
        public Unrecognized {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
