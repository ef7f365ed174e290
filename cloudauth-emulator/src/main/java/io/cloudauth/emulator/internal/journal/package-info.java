/**
 * The journal of the newest calls and their responses, and the masking of personal data. It does
 * not influence responses.
 */
@NullMarked
package io.cloudauth.emulator.internal.journal;

import org.jspecify.annotations.NullMarked;
