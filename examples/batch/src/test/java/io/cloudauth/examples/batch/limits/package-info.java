@NullMarked
package io.cloudauth.examples.batch.limits;

import org.jspecify.annotations.NullMarked;
