package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import org.jspecify.annotations.Nullable;

/** The profiles of a file. */
interface Profiles {

    /**
     * Returns the source that a profile describes.
     *
     * @param name null for the profile that the file itself selects
     * @throws UnusableProfileException if there is no such profile, or if it cannot be used
     */
    CredentialsSource source(@Nullable String name) throws UnusableProfileException;
}
