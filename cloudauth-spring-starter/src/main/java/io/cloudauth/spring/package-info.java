/**
 * The public API of the starter: the registry of named clients, connection details, and customizers
 * of client builders.
 *
 * <p>The subpackages contain auto-configuration, properties and conditions. This package does not
 * depend on them, nor on a specific version of Spring Boot.
 */
@NullMarked
package io.cloudauth.spring;

import org.jspecify.annotations.NullMarked;
