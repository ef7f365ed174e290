/**
 * The application as a whole: started as in the demo, asked over HTTP, its log and its database.
 */
@NullMarked
package io.cloudauth.examples.h5;

import org.jspecify.annotations.NullMarked;
