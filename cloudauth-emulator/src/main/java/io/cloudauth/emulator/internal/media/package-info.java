/**
 * Links to images and videos, signed and short-lived, and what they show. The pictures are drawn
 * here; no person is on them.
 */
@NullMarked
package io.cloudauth.emulator.internal.media;

import org.jspecify.annotations.NullMarked;
