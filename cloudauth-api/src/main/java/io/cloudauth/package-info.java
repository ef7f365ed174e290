/**
 * The interfaces of the client: {@link CloudAuthClient} blocks, and {@link CloudAuthAsyncClient}
 * returns futures. The implementation is in {@code cloudauth-core}.
 *
 * <p>Requests and results are in {@link io.cloudauth.model}, and exceptions in {@link
 * io.cloudauth.error}.
 */
@NullMarked
package io.cloudauth;

import org.jspecify.annotations.NullMarked;
