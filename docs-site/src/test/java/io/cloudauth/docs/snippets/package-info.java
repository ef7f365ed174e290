/**
 * What surrounds the snippets of the pages when they are compiled and run: the names that their
 * readers have already seen.
 */
@NullMarked
package io.cloudauth.docs.snippets;

import org.jspecify.annotations.NullMarked;
