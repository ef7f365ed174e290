/**
 * A small HTTP/1.1 server with strict limits, which can also break its answers on purpose. Nothing
 * here knows what the requests are about.
 */
@NullMarked
package io.cloudauth.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
