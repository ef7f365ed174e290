/**
 * The {@code cloudauth.*} properties as immutable records, with the descriptions that an IDE shows.
 *
 * <p>The records hold only the values that were bound. The core supplies the defaults of client
 * properties. Values are validated when they are applied to a client builder. A validation message
 * names the property and never contains its value.
 */
@NullMarked
package io.cloudauth.spring.properties;

import org.jspecify.annotations.NullMarked;
