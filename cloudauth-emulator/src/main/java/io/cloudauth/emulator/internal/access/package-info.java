/**
 * Who may call: access keys, sessions with their expiry, and nonces that were seen. Signatures are
 * computed elsewhere.
 */
@NullMarked
package io.cloudauth.emulator.internal.access;

import org.jspecify.annotations.NullMarked;
