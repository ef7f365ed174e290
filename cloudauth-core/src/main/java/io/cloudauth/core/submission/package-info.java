/**
 * Logs of submissions: in memory, and in a database over plain JDBC.
 *
 * <p>Nothing here knows how a call is made or what its outcome means, and none keeps a personal
 * value or anything made of one.
 */
@NullMarked
package io.cloudauth.core.submission;

import org.jspecify.annotations.NullMarked;
