/**
 * Requests, results and the value types in them, all immutable. Nothing here sends, reads or parses
 * anything on the wire, and personal values open only by {@code reveal()}.
 */
@NullMarked
package io.cloudauth.model;

import org.jspecify.annotations.NullMarked;
