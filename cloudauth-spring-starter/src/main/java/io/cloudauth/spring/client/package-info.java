/**
 * From properties to clients: what was set is put on a core builder, and what the core refuses is
 * told by the property's name.
 *
 * <p>Nothing here knows a condition, an actuator or a metrics library.
 */
@NullMarked
package io.cloudauth.spring.client;

import org.jspecify.annotations.NullMarked;
