/** The persons, their submission and their results. */
@NullMarked
package io.cloudauth.examples.batch.person;

import org.jspecify.annotations.NullMarked;
