/** The extension, as a user's test class sees it. */
@NullMarked
package io.cloudauth.junit;

import org.jspecify.annotations.NullMarked;
