/**
 * Checks of information without a face (信息核验): the client interface, its requests and its results.
 * A check says whether records belong together. It never says that the user is that person, so no
 * type of this package is a verdict of {@link io.cloudauth.face}.
 */
@NullMarked
package io.cloudauth.meta;

import org.jspecify.annotations.NullMarked;
