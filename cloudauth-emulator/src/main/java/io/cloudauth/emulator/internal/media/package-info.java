/**
 * Signed, short-lived links to images and videos, and the content of these links. The images are
 * generated and show no person.
 */
@NullMarked
package io.cloudauth.emulator.internal.media;

import org.jspecify.annotations.NullMarked;
