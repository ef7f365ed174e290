/** Tests of what the client interfaces do by themselves. */
@NullMarked
package io.cloudauth;

import org.jspecify.annotations.NullMarked;
