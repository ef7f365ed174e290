/**
 * A program that has no more on its class path than an application gets which declares this library
 * alone. No test code is here.
 */
@NullMarked
package io.cloudauth.consumer;

import org.jspecify.annotations.NullMarked;
