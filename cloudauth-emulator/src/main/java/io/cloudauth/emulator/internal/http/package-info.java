/**
 * A small HTTP/1.1 server with strict limits. It can also break responses deliberately. It does not
 * depend on the meaning of the requests.
 */
@NullMarked
package io.cloudauth.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
