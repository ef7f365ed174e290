/**
 * Verifications and the operations on them: schemes, business numbers, verdicts, material. Nothing
 * here knows HTTP or signatures.
 */
@NullMarked
package io.cloudauth.emulator.internal.verification;

import org.jspecify.annotations.NullMarked;
