/**
 * Code that the web pages share: files from the jar, and checks that refuse requests from foreign
 * web pages. The pages themselves are in other packages.
 */
@NullMarked
package io.cloudauth.emulator.internal.web;

import org.jspecify.annotations.NullMarked;
