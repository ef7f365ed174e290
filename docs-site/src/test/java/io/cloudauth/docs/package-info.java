/** The pages are what they promise: equal in both languages, compiled, run, and whole. */
@NullMarked
package io.cloudauth.docs;

import org.jspecify.annotations.NullMarked;
