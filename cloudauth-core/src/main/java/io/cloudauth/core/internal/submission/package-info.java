/**
 * A submission from its entry in the log to its outcome: what is written before it is sent, and
 * what its end means to the log.
 *
 * <p>How a log keeps it lives elsewhere, and so does how a call is made.
 */
@NullMarked
package io.cloudauth.core.internal.submission;

import org.jspecify.annotations.NullMarked;
