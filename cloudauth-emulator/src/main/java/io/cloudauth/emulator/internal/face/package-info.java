/**
 * Sessions and operations of the financial-grade product: solutions, scenes, verdicts and material;
 * and the checks without a face. This package does not depend on HTTP or signatures.
 */
@NullMarked
package io.cloudauth.emulator.internal.face;

import org.jspecify.annotations.NullMarked;
