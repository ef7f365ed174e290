/**
 * Validation of the caller's arguments, and texts in two languages. The code consists of pure
 * functions for this module only. It depends on no public types other than those of violations.
 * Messages never contain a validated value.
 */
@NullMarked
package io.cloudauth.internal;

import org.jspecify.annotations.NullMarked;
