/**
 * Whole programs before the service with its canaries: an application with everything that observes
 * it, and the examples as the jars that are shipped. Nothing here calls the library in a way in
 * which an application would not.
 */
@NullMarked
package io.cloudauth.conformance.programs;

import org.jspecify.annotations.NullMarked;
