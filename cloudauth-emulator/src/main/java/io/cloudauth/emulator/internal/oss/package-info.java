/**
 * The object storage to which clients upload pictures: puts by signed header, and nothing else.
 * What is put is checked and counted, not kept.
 */
@NullMarked
package io.cloudauth.emulator.internal.oss;

import org.jspecify.annotations.NullMarked;
