/** Tests of the doctor. Each test creates a problem that the doctor must report. */
@NullMarked
package io.cloudauth.cli.doctor;

import org.jspecify.annotations.NullMarked;
