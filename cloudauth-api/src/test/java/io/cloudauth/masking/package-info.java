/**
 * What no public type of this module may do: show a personal value, or name a foreign type. Every
 * type is found by itself, so that a new one cannot be forgotten.
 */
@NullMarked
package io.cloudauth.masking;

import org.jspecify.annotations.NullMarked;
