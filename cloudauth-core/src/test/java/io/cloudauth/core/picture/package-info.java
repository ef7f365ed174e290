/** Pictures for tests of uploads. They show nobody. */
@NullMarked
package io.cloudauth.core.picture;

import org.jspecify.annotations.NullMarked;
