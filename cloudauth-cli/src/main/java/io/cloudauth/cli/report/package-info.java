/**
 * The report of charges from a submission log in a database.
 *
 * <p>This package reads one table and changes nothing. It does not call the service.
 */
@NullMarked
package io.cloudauth.cli.report;

import org.jspecify.annotations.NullMarked;
