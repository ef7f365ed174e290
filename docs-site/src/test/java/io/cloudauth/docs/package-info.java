/** Tests of the pages: both languages match, snippets compile and run, links work. */
@NullMarked
package io.cloudauth.docs;

import org.jspecify.annotations.NullMarked;
