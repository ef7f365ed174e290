/**
 * Profiles in files, as the vendor's command line and SDKs write and read them.
 *
 * <p>This package reads a file and turns its profile into one of the other sources. It calls no
 * service and shows no value of a file.
 */
@NullMarked
package io.cloudauth.core.internal.credentials.profile;

import org.jspecify.annotations.NullMarked;
