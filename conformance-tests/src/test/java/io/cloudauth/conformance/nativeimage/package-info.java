/** What the jars tell a builder of native images, compared with what their classes do. */
@NullMarked
package io.cloudauth.conformance.nativeimage;

import org.jspecify.annotations.NullMarked;
