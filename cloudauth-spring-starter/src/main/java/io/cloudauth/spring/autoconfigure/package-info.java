/**
 * The auto-configurations: which bean there is under which condition, each stepping back for the
 * application's own.
 *
 * <p>What differs between Spring Boot 3.5 and 4 is named here by text and never by type.
 */
@NullMarked
package io.cloudauth.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
