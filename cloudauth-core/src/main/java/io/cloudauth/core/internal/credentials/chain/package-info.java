/**
 * The search for credentials if the program configures none.
 *
 * <p>This package knows every other source and their order. It fetches no credentials itself.
 */
@NullMarked
package io.cloudauth.core.internal.credentials.chain;

import org.jspecify.annotations.NullMarked;
