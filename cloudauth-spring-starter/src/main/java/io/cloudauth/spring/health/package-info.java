/**
 * What the health endpoint says, from calls that happened; nothing here ever calls out.
 *
 * <p>One check that knows no version of Spring Boot, and one indicator for each version that asks
 * it.
 */
@NullMarked
package io.cloudauth.spring.health;

import org.jspecify.annotations.NullMarked;
