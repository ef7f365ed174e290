/**
 * Threads for code that is not ours, so that it never holds a caller past its deadline, an
 * interrupt or the close of its client.
 *
 * <p>What runs there is decided by the packages that use this one.
 */
@NullMarked
package io.cloudauth.core.internal.offload;

import org.jspecify.annotations.NullMarked;
