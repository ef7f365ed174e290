/**
 * Tests that no public type of this module shows a personal value or uses a type of another
 * library. The tests find all types themselves, so that a new type is always included.
 */
@NullMarked
package io.cloudauth.masking;

import org.jspecify.annotations.NullMarked;
