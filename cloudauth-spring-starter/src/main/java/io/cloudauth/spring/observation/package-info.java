/**
 * Metrics and traces of calls. They contain only an explicit list of values, and never a name, an
 * ID number, a link, a token or a BizId.
 *
 * <p>The values come from the events that the core publishes about its calls and connections. No
 * class in this package wraps a client.
 */
@NullMarked
package io.cloudauth.spring.observation;

import org.jspecify.annotations.NullMarked;
