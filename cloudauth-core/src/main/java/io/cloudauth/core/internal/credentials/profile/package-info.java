/**
 * Profiles in files: what the vendor's command line and SDKs write and read.
 *
 * <p>A file is read here and its profile turned into one of the other sources; nothing here asks a
 * service, and no value of a file is told to anybody.
 */
@NullMarked
package io.cloudauth.core.internal.credentials.profile;

import org.jspecify.annotations.NullMarked;
