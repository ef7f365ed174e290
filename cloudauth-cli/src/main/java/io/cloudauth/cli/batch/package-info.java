/**
 * Batch verification of the rows of a CSV file. No row is submitted twice, and the result file
 * stays valid if the program is killed.
 *
 * <p>Personal data must not be written to the result file. This package does not read the command
 * line.
 */
@NullMarked
package io.cloudauth.cli.batch;

import org.jspecify.annotations.NullMarked;
