/**
 * What is written down of a submission before it is sent, so that none is made and charged twice.
 *
 * <p>The contract alone: logs in memory and in a database live in the module that makes the calls,
 * and no personal value may be kept by any of them.
 */
@NullMarked
package io.cloudauth.submission;

import org.jspecify.annotations.NullMarked;
