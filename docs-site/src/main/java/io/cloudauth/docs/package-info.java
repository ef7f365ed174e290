/** The Javadoc of the documentation site. The site itself is in the folder docs. */
@NullMarked
package io.cloudauth.docs;

import org.jspecify.annotations.NullMarked;
