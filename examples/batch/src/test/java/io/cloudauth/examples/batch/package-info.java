/** Tests of the batch. */
@NullMarked
package io.cloudauth.examples.batch;

import org.jspecify.annotations.NullMarked;
