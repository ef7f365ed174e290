/**
 * Sessions and operations of the financial-grade product: solutions, scenes, verdicts and material.
 * This package does not depend on HTTP or signatures.
 */
@NullMarked
package io.cloudauth.emulator.internal.face;

import org.jspecify.annotations.NullMarked;
