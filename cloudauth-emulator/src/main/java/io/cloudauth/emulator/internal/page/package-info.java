/**
 * The web pages that simulate the end user's part of a verification, their redirects, and the
 * callbacks. The verdicts are stored in the packages {@code verification} and {@code face}.
 */
@NullMarked
package io.cloudauth.emulator.internal.page;

import org.jspecify.annotations.NullMarked;
