/**
 * The access keys, the sessions with their expiry, and the used nonces. Signatures are computed in
 * the package {@code signature}.
 */
@NullMarked
package io.cloudauth.emulator.internal.access;

import org.jspecify.annotations.NullMarked;
