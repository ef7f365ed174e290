/** A door for tests into the package of this name: nothing lives here but what feeds it bytes. */
@NullMarked
package io.cloudauth.core.internal.credentials.profile;

import org.jspecify.annotations.NullMarked;
