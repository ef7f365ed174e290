/**
 * The page on which a person plays the end user, where it leads, and the callback that follows.
 * Verdicts are kept elsewhere.
 */
@NullMarked
package io.cloudauth.emulator.internal.page;

import org.jspecify.annotations.NullMarked;
