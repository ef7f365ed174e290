/**
 * This library as its users get it: installed into a repository of its own, and taken from there by
 * projects that hold only what the README says. Nothing here is compiled against it.
 */
@NullMarked
package io.cloudauth.published;

import org.jspecify.annotations.NullMarked;
