/**
 * The certificate of an emulator that serves https, and the authority that issued it. The host
 * names of requests are not read here.
 */
@NullMarked
package io.cloudauth.emulator.internal.tls;

import org.jspecify.annotations.NullMarked;
