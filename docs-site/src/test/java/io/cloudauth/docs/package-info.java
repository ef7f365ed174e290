/**
 * Tests of the pages: both languages have the same code, snippets compile and run, tables match the
 * code.
 */
@NullMarked
package io.cloudauth.docs;

import org.jspecify.annotations.NullMarked;
