/** The logs of submissions: in memory, in H2, and in PostgreSQL with many processes at once. */
@NullMarked
package io.cloudauth.core.submission;

import org.jspecify.annotations.NullMarked;
