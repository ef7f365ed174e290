package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import org.jspecify.annotations.Nullable;

/** The profiles of a file that was read. */
interface Profiles {

    /**
     * The source that a profile describes.
     *
     * @param name null for the one that the file itself prefers
     */
    CredentialsSource source(@Nullable String name) throws UnusableProfileException;
}
