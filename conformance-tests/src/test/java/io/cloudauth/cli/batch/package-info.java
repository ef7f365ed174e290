/** Access to the reader of CSV files for the fuzz tests. */
@NullMarked
package io.cloudauth.cli.batch;

import org.jspecify.annotations.NullMarked;
