/**
 * Many verifications from one CSV file, none submitted twice, with a file of results that survives
 * a kill.
 *
 * <p>Nothing of a person may reach the file of results; no command line is read here.
 */
@NullMarked
package io.cloudauth.examples.cli.batch;

import org.jspecify.annotations.NullMarked;
