@NullMarked
package io.cloudauth.face;

import org.jspecify.annotations.NullMarked;
