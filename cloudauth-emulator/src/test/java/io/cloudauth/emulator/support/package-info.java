/** A client for the tests, with a signing code of its own. No test is here. */
@NullMarked
package io.cloudauth.emulator.support;

import org.jspecify.annotations.NullMarked;
