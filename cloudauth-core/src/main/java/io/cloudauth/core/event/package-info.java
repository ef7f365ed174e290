/**
 * Events of a client's calls and statistics of its connections, for metrics and traces.
 *
 * <p>An event contains only the facts that its type lists. It never contains a personal name, an ID
 * number, a link, a token, a secret, or the text of a request or a response.
 */
@NullMarked
package io.cloudauth.core.event;

import org.jspecify.annotations.NullMarked;
