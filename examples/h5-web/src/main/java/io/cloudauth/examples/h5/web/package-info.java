/**
 * The pages, and what a browser's session remembers.
 *
 * <p>Whatever belongs to one person is looked up by its owner here. No decision on a verdict is
 * made.
 */
@NullMarked
package io.cloudauth.examples.h5.web;

import org.jspecify.annotations.NullMarked;
