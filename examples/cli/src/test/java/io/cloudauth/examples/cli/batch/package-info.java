/** Tests of the parts of a batch, and of batches that are killed. */
@NullMarked
package io.cloudauth.examples.cli.batch;

import org.jspecify.annotations.NullMarked;
