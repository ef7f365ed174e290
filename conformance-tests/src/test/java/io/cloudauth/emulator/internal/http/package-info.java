/** A door for tests into the package of this name: nothing lives here but what feeds it bytes. */
@NullMarked
package io.cloudauth.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
