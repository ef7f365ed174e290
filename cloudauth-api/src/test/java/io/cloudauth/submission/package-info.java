@NullMarked
package io.cloudauth.submission;

import org.jspecify.annotations.NullMarked;
