/** What this library keeps in a database, on real servers, by real drivers and pools. */
@NullMarked
package io.cloudauth.databases;

import org.jspecify.annotations.NullMarked;
