/**
 * The exchange of one HTTP request and its response, on top of Apache HttpCore 5. A failed exchange
 * is reported as a fault, which shows how far the exchange got. Deadlines, interrupts and the close
 * of the client end every exchange.
 *
 * <p>This package does not retry and does not follow redirects. It does not know the service or the
 * meaning of a response. It writes no text of a request or a response to a log or an exception.
 */
@NullMarked
package io.cloudauth.core.internal.http;

import org.jspecify.annotations.NullMarked;
