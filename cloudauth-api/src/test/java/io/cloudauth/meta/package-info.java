@NullMarked
package io.cloudauth.meta;

import org.jspecify.annotations.NullMarked;
