/** What the emulator promises, tried over real sockets. The client is not this project's. */
@NullMarked
package io.cloudauth.emulator;

import org.jspecify.annotations.NullMarked;
