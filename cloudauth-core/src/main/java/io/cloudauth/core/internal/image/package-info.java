/**
 * The upload of a local image: fetches an upload token, sends a signed PUT and returns the {@code
 * oss://} link.
 *
 * <p>The api module decides what an image is and whether it may be sent. This package does not look
 * at the content.
 */
@NullMarked
package io.cloudauth.core.internal.image;

import org.jspecify.annotations.NullMarked;
