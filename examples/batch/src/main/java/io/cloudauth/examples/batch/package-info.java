/** The application, its properties and its tables. */
@NullMarked
package io.cloudauth.examples.batch;

import org.jspecify.annotations.NullMarked;
