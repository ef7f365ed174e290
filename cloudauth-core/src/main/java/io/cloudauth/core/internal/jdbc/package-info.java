/**
 * The access to the tables of this library in a database of the application: connections and
 * transactions, the check of a table before its first use, and what differs between databases.
 *
 * <p>The statements on a table are in the package of that table.
 */
@NullMarked
package io.cloudauth.core.internal.jdbc;

import org.jspecify.annotations.NullMarked;
