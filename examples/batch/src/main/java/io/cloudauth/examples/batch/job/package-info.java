/** The job, its rounds, and the manager that runs them. */
@NullMarked
package io.cloudauth.examples.batch.job;

import org.jspecify.annotations.NullMarked;
