/**
 * Requests, results and the value types in them; all but the builders are immutable and safe to
 * share between threads. Nothing here sends, reads or parses anything on the wire, and personal
 * values open only by {@code reveal()}.
 */
@NullMarked
package io.cloudauth.model;

import org.jspecify.annotations.NullMarked;
