/**
 * Receives the callbacks of the service, in one process or in many that share a store. A callback
 * is only a hint to fetch the verdict; its content is not trusted.
 *
 * <p>This package depends on no web framework. It makes no assumption about how the service signs
 * or repeats a callback, because the vendor does not document it.
 */
@NullMarked
package io.cloudauth.core.callback;

import org.jspecify.annotations.NullMarked;
