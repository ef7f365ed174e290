/**
 * Tests of what the {@code credentials} package promises; no promise of another package is kept
 * here.
 */
@NullMarked
package io.cloudauth.credentials;

import org.jspecify.annotations.NullMarked;
