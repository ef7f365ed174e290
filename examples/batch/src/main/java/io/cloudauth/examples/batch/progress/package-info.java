/** The progress, as a page and as metrics. */
@NullMarked
package io.cloudauth.examples.batch.progress;

import org.jspecify.annotations.NullMarked;
