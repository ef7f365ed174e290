/**
 * What was measured, as people read it: tables, targets, a picture.
 *
 * <p>Nothing is measured here, and no target is moved.
 */
@NullMarked
package io.cloudauth.benchmarks.report;

import org.jspecify.annotations.NullMarked;
