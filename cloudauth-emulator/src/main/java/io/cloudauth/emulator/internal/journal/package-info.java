/**
 * What arrived and what was answered, the newest of it, masked unless told otherwise. Nothing here
 * changes an answer.
 */
@NullMarked
package io.cloudauth.emulator.internal.journal;

import org.jspecify.annotations.NullMarked;
