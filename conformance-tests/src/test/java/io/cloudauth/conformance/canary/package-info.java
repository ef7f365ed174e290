/**
 * A net for what must not be told: canaries in every form, looked for in whatever a program lets
 * out. The same net is cast behind this library and behind the vendor's client, whose catch shows
 * that it has no hole. A new program of this project joins by being a {@link
 * io.cloudauth.conformance.canary.Speaker}.
 */
@NullMarked
package io.cloudauth.conformance.canary;

import org.jspecify.annotations.NullMarked;
