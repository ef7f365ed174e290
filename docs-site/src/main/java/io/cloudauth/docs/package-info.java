/**
 * The project's Markdown pages: read, checked, and made into a static site; and the tables and
 * pictures among them that are generated from the code.
 *
 * <p>No text of a page lives here, but for the sentences around generated tables.
 */
@NullMarked
package io.cloudauth.docs;

import org.jspecify.annotations.NullMarked;
