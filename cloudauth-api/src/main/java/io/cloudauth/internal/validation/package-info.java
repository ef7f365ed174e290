/**
 * The validation of requests before they are sent: what each field may contain, and the list of
 * everything that is wrong. Nothing here sends, reads or resolves anything.
 */
@NullMarked
package io.cloudauth.internal.validation;

import org.jspecify.annotations.NullMarked;
