/**
 * What metrics and traces tell of calls: an allow-list of facts, among them no name, number, link,
 * token or BizId.
 *
 * <p>All of it comes from what the core tells of its calls and connections; nothing here stands
 * around a client.
 */
@NullMarked
package io.cloudauth.spring.observation;

import org.jspecify.annotations.NullMarked;
