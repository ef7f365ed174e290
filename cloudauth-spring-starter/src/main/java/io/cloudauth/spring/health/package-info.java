/**
 * Health indicators, which evaluate the calls that the application made. They never call the
 * service themselves.
 *
 * <p>{@link io.cloudauth.spring.health.CallHealth} does not depend on a version of Spring Boot.
 * Each supported version has an indicator of its own.
 */
@NullMarked
package io.cloudauth.spring.health;

import org.jspecify.annotations.NullMarked;
