/**
 * That this library costs less than the vendor's SDK, as a test of a few seconds.
 *
 * <p>Ratios of one run alone; times belong to {@code mvn -q -Dbench}.
 */
@NullMarked
package io.cloudauth.benchmarks;

import org.jspecify.annotations.NullMarked;
