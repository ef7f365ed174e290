/**
 * The client as an application sees it: the blocking interface and its asynchronous twin. Nothing
 * here knows how a call is made; what is passed in and out lives in {@code model}, {@code error}
 * and {@code credentials}.
 */
@NullMarked
package io.cloudauth;

import org.jspecify.annotations.NullMarked;
