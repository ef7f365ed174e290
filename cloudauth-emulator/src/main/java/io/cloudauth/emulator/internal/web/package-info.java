/**
 * What the pages for people have in common: files from the jar, and defences against other web
 * pages. Which pages there are is not known here.
 */
@NullMarked
package io.cloudauth.emulator.internal.web;

import org.jspecify.annotations.NullMarked;
