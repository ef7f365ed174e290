/** What limits the job: the shared rate and the breaker. */
@NullMarked
package io.cloudauth.examples.batch.limits;

import org.jspecify.annotations.NullMarked;
