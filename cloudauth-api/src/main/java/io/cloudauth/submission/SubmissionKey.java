package io.cloudauth.submission;

import io.cloudauth.internal.InvisibleCharacters;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The key of a submission in a log. Billed requests with the same key are submissions of the same
 * verification. A key contains no personal data.
 *
 * <p>The scope separates verifications that may have the same identifier. Its form is {@code
 * [account label/]family/operation/scene}, for example {@code legacy/VerifyMaterial/my-scene} or
 * {@code shop-a/legacy/VerifyMaterial/my-scene}. If several accounts share a log, give each of them
 * a label: the client cannot identify an account by its AccessKey, because AccessKeys are rotated.
 * The endpoint is not part of the scope.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param scope 1 to 160 letters, digits, dots, underscores, hyphens and slashes
 * @param id the caller's identifier in that scope: 1 to 128 characters, without white space at its
 *     ends and without control characters and invisible characters, so that no two keys look alike;
 *     the BizId in the legacy product, the OuterOrderNo in the financial-grade product
 */
public record SubmissionKey(String scope, String id) implements Serializable {

    private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9._/-]{1,160}");
    private static final Pattern ACCOUNT_LABEL = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Creates a key.
     *
     * @throws IllegalArgumentException if the scope or the identifier is invalid
     */
    public SubmissionKey {
        Objects.requireNonNull(id, "id");
        if (!SCOPE.matcher(scope).matches()) {
            throw new IllegalArgumentException(
                    "scope must be 1 to 160 letters, digits, dots, underscores, hyphens or"
                            + " slashes");
        }
        if (id.isEmpty() || id.length() > 128) {
            throw new IllegalArgumentException("id must be 1 to 128 characters long");
        }
        if (!InvisibleCharacters.isKey(id)) {
            throw new IllegalArgumentException(
                    "id must not begin or end with white space, nor contain an invisible character,"
                            + " a control character or half a character");
        }
    }

    /**
     * Returns whether a text can be the account label in a scope.
     *
     * @param text the text
     * @return true for 1 to 64 letters, digits, dots, underscores and hyphens
     */
    public static boolean isAccountLabel(String text) {
        return ACCOUNT_LABEL.matcher(text).matches();
    }

    /**
     * Returns the last part of the scope: the BizType in the legacy product, the SceneId in the
     * financial-grade product.
     *
     * @return the text after the last slash, or the whole scope if it has none
     */
    public String scene() {
        return scope.substring(scope.lastIndexOf('/') + 1);
    }

    /**
     * Returns scope and identifier, such as {@code legacy/VerifyMaterial/my-scene/order-1}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return scope + '/' + id;
    }
}
