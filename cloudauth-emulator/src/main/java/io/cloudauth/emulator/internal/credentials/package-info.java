/**
 * The services that return session credentials: STS, the metadata service of a virtual machine, and
 * a credentials URI. The sessions are stored in the package {@code access}.
 */
@NullMarked
package io.cloudauth.emulator.internal.credentials;

import org.jspecify.annotations.NullMarked;
