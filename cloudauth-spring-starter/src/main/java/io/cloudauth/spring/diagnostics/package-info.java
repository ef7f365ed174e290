/**
 * What a developer or operator is told: why the application did not start and what cures it, and
 * nothing that is secret.
 *
 * <p>Nothing here repeats the value of a property.
 */
@NullMarked
package io.cloudauth.spring.diagnostics;

import org.jspecify.annotations.NullMarked;
