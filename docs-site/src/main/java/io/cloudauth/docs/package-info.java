/**
 * A generator of the documentation site: it reads and checks the Markdown pages of the project, and
 * generates tables.
 *
 * <p>The texts of the pages are in the folder docs. This package contains only the texts around the
 * generated tables.
 */
@NullMarked
package io.cloudauth.docs;

import org.jspecify.annotations.NullMarked;
