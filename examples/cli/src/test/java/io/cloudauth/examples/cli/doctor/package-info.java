/** Tests of the doctor: problems are planted, and it must name each. */
@NullMarked
package io.cloudauth.examples.cli.doctor;

import org.jspecify.annotations.NullMarked;
