/** Tests of batches and of their parts. */
@NullMarked
package io.cloudauth.cli.batch;

import org.jspecify.annotations.NullMarked;
