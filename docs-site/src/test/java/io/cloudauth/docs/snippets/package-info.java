/**
 * The base classes of compiled snippets. They declare the names that a snippet uses but does not
 * declare itself.
 */
@NullMarked
package io.cloudauth.docs.snippets;

import org.jspecify.annotations.NullMarked;
