/**
 * The pictures behind the links of a verdict: which links may be followed, when a link has expired,
 * and which content is accepted.
 *
 * <p>This package keeps no downloaded content.
 */
@NullMarked
package io.cloudauth.core.internal.material;

import org.jspecify.annotations.NullMarked;
