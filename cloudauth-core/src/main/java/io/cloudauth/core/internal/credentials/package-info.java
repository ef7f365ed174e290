/**
 * Where the AccessKey comes from: what stands behind the public providers.
 *
 * <p>It knows signing and transport, for the sources that ask a service, and no operation of
 * cloudauth.
 */
@NullMarked
package io.cloudauth.core.internal.credentials;

import org.jspecify.annotations.NullMarked;
