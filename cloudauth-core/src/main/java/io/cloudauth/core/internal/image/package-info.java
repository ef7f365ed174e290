/**
 * Local image to {@code oss://} link: upload token, signed PUT.
 *
 * <p>What an image is and whether it may be sent is decided in the api; nothing here looks at its
 * content.
 */
@NullMarked
package io.cloudauth.core.internal.image;

import org.jspecify.annotations.NullMarked;
