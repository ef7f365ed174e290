package io.cloudauth.submission;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What identifies a submission in a log: two billed requests with one key are submissions of the
 * same thing. It holds no personal data. Immutable and safe to share between threads.
 *
 * <p>The scope keeps apart what may have the same identifier: {@code [account
 * label/]family/operation/scene}, such as {@code legacy/VerifyMaterial/my-scene} or {@code
 * shop-a/legacy/VerifyMaterial/my-scene}. The client knows no account, because AccessKeys rotate;
 * so a label names it where several accounts share a log. The endpoint is no part of it.
 *
 * @param scope 1 to 160 letters, digits, dots, underscores, hyphens and slashes
 * @param id the caller's identifier in that scope: the BizId in the legacy product; 1 to 128
 *     characters
 */
public record SubmissionKey(String scope, String id) implements Serializable {

    private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9._/-]{1,160}");

    /**
     * Creates a key.
     *
     * @throws IllegalArgumentException if the scope or the identifier is of another form
     */
    public SubmissionKey {
        Objects.requireNonNull(id, "id");
        if (!SCOPE.matcher(scope).matches()) {
            throw new IllegalArgumentException(
                    "a scope is 1 to 160 letters, digits, dots, underscores, hyphens and slashes");
        }
        if (id.isEmpty() || id.length() > 128) {
            throw new IllegalArgumentException("an identifier is 1 to 128 characters long");
        }
    }

    /** Returns scope and identifier, such as {@code legacy/VerifyMaterial/my-scene/order-1}. */
    @Override
    public String toString() {
        return scope + '/' + id;
    }
}
