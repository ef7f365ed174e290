/**
 * The report of {@code doctor --report}: free calls that show what the vendor does not document.
 *
 * <p>Values of responses never leave this package, only their shapes. No call here is billed.
 */
@NullMarked
package io.cloudauth.cli.openfacts;

import org.jspecify.annotations.NullMarked;
