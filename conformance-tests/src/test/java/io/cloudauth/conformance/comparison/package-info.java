/**
 * The same calls by one of the vendor's clients and by this library: what both send, and what both
 * read. A new operation is one more constant of {@link
 * io.cloudauth.conformance.comparison.ComparedCall}.
 */
@NullMarked
package io.cloudauth.conformance.comparison;

import org.jspecify.annotations.NullMarked;
