@NullMarked
package io.cloudauth.cli.report;

import org.jspecify.annotations.NullMarked;
