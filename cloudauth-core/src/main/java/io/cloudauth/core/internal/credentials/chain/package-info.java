/**
 * The search for credentials where a program names none.
 *
 * <p>It knows every other source and their order, and has no way of its own to get credentials.
 */
@NullMarked
package io.cloudauth.core.internal.credentials.chain;

import org.jspecify.annotations.NullMarked;
