/**
 * Verifications and the operations of the verification API: schemes, BizIds, verdicts and material.
 * This package does not depend on HTTP or signatures.
 */
@NullMarked
package io.cloudauth.emulator.internal.verification;

import org.jspecify.annotations.NullMarked;
