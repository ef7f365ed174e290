/**
 * Checks of what a caller gives, and texts in two languages; pure functions that nothing outside
 * this module may use. No type of the public packages but violations may be named here, and no
 * value that was checked may leave in a message.
 */
@NullMarked
package io.cloudauth.internal;

import org.jspecify.annotations.NullMarked;
