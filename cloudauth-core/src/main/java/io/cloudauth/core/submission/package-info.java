/**
 * Implementations of a submission log: in memory, and in a database over plain JDBC.
 *
 * <p>The logs do not make calls and do not interpret outcomes. They store no personal data and
 * nothing that is derived from it.
 */
@NullMarked
package io.cloudauth.core.submission;

import org.jspecify.annotations.NullMarked;
