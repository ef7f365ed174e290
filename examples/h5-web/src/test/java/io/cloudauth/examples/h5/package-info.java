/** Tests of the whole application in its demo profile: over HTTP, with its log and its database. */
@NullMarked
package io.cloudauth.examples.h5;

import org.jspecify.annotations.NullMarked;
