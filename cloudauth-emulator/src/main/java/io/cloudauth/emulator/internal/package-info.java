/** Assembly of the emulator from its parts. No code here decides the content of a response. */
@NullMarked
package io.cloudauth.emulator.internal;

import org.jspecify.annotations.NullMarked;
