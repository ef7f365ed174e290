/**
 * What metrics and traces tell of calls: an allow-list of facts, among them no name, number, link,
 * token or BizId.
 *
 * <p>Spans begin and end around a client; counts come from the events that the core tells.
 */
@NullMarked
package io.cloudauth.spring.observation;

import org.jspecify.annotations.NullMarked;
