@NullMarked
package io.cloudauth.cli.openfacts;

import org.jspecify.annotations.NullMarked;
