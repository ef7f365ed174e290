/**
 * The pictures behind a verdict's links: which links may be followed, when they have ended, what
 * may come of them.
 *
 * <p>It keeps nothing that it downloaded.
 */
@NullMarked
package io.cloudauth.core.internal.material;

import org.jspecify.annotations.NullMarked;
