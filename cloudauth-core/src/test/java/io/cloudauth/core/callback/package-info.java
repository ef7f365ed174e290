/** Callbacks, good and forged, against a running emulator. */
@NullMarked
package io.cloudauth.core.callback;

import org.jspecify.annotations.NullMarked;
