/**
 * The {@code cloudauth.*} properties as immutable records, with the words that an IDE shows.
 *
 * <p>Records hold what was bound and nothing else: defaults are the core's, and what a value may be
 * is checked where it is put on a builder, by a message that names the property and never its
 * value.
 */
@NullMarked
package io.cloudauth.spring.properties;

import org.jspecify.annotations.NullMarked;
