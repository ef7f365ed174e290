/**
 * The web page that simulates the end user's part of a verification, its redirects, and the
 * callback. The verdicts are stored in the package {@code verification}.
 */
@NullMarked
package io.cloudauth.emulator.internal.page;

import org.jspecify.annotations.NullMarked;
