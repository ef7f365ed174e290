/**
 * The interface of a log of billed requests. The client records each submission in it before it
 * sends the request, so that no submission is sent and charged twice.
 *
 * <p>The implementations, in memory and in a database, are in {@code cloudauth-core}. No
 * implementation may store a personal value.
 */
@NullMarked
package io.cloudauth.submission;

import org.jspecify.annotations.NullMarked;
