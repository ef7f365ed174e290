/**
 * Creation of clients from properties. Values are applied to a core builder, and each value that
 * the core rejects is reported with the name of its property.
 *
 * <p>This package does not depend on auto-configuration conditions, the actuator or a metrics
 * library.
 */
@NullMarked
package io.cloudauth.spring.client;

import org.jspecify.annotations.NullMarked;
