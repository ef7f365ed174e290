/**
 * Text formats: percent-encoding, forms, JSON and XML. The code is stateless, shares no code with
 * the client library, and does not depend on operations.
 */
@NullMarked
package io.cloudauth.emulator.internal.text;

import org.jspecify.annotations.NullMarked;
