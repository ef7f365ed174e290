/**
 * Checks of everything that a call needs, from the JDK to the permission of the AccessKey. Each
 * problem has a remedy.
 *
 * <p>All checks are free of charge. This package must not call a billable operation.
 */
@NullMarked
package io.cloudauth.cli.doctor;

import org.jspecify.annotations.NullMarked;
