/**
 * The object storage to which clients upload pictures. It supports PUT requests with a signature in
 * the header only. It validates uploads and remembers their keys, but does not store their content.
 */
@NullMarked
package io.cloudauth.emulator.internal.oss;

import org.jspecify.annotations.NullMarked;
