package io.cloudauth.spring.properties;

import io.cloudauth.credentials.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Reads an empty text as a property that is not set. {@code ${MY_REGION:}} is empty where the
 * variable does not exist, and no text property has a meaning when it is empty.
 */
final class EmptyText {
    private EmptyText() {}

    /** Returns the text, or null if it is blank. */
    static @Nullable String toNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Returns the secret, or null if it is blank. */
    static @Nullable Secret toNull(@Nullable Secret secret) {
        return secret == null || secret.reveal().isBlank() ? null : secret;
    }
}
