/**
 * What a client tells of its calls and connections, for metrics, traces and a log of submissions.
 *
 * <p>An event is an allow-list of facts: never a name, a number, a link, a token, a secret, or the
 * text of a request or an answer.
 */
@NullMarked
package io.cloudauth.core.event;

import org.jspecify.annotations.NullMarked;
