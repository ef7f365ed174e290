/**
 * The recording of a submission in the log: its entry before it is sent, and its outcome
 * afterwards.
 *
 * <p>The implementations of a log and the code that makes a call are in other packages.
 */
@NullMarked
package io.cloudauth.core.internal.submission;

import org.jspecify.annotations.NullMarked;
