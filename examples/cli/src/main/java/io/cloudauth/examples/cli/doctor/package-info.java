/**
 * Checks of everything that a call needs, from the JDK to the permission of the key, each with a
 * remedy.
 *
 * <p>No check may cost anything: nothing billable is called here.
 */
@NullMarked
package io.cloudauth.examples.cli.doctor;

import org.jspecify.annotations.NullMarked;
