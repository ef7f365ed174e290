/** The pictures of a verification in your own object storage (OSS). */
@NullMarked
package io.cloudauth.examples.h5.storage;

import org.jspecify.annotations.NullMarked;
