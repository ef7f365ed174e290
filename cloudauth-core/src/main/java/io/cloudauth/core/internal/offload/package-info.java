/**
 * Threads for user code and other code that may block, such as a database, a picture source or a
 * file. Such code never delays a caller past its deadline, an interrupt or the close of its client.
 *
 * <p>The packages that use this one decide what runs here.
 */
@NullMarked
package io.cloudauth.core.internal.offload;

import org.jspecify.annotations.NullMarked;
