/**
 * Auto-configurations of the starter. A bean that the application defines replaces the starter's
 * bean of the same type.
 *
 * <p>Classes whose names differ between Spring Boot 3.5 and 4 are referenced by name as text, so
 * that the same jar works with both versions.
 */
@NullMarked
package io.cloudauth.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
