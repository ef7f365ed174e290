/** The emulator put together from its parts. Nothing here decides an answer. */
@NullMarked
package io.cloudauth.emulator.internal;

import org.jspecify.annotations.NullMarked;
