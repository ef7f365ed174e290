/**
 * What receives the service's callbacks: a callback is a hint to ask for the verdict, and nothing
 * in it is believed.
 *
 * <p>No web framework is named here, and nothing claims to know how the service signs or repeats a
 * callback: no public source says so.
 */
@NullMarked
package io.cloudauth.core.callback;

import org.jspecify.annotations.NullMarked;
