/**
 * One HTTP exchange over the parts of Apache HttpClient 5: request out, whole answer in, or the
 * fault that says how far it came; deadline, interrupt and close kept.
 *
 * <p>Nothing here retries, follows a redirect, knows the service or reads what an answer means, and
 * no text of a request or an answer reaches a log or an exception.
 */
@NullMarked
package io.cloudauth.core.internal.http;

import org.jspecify.annotations.NullMarked;
