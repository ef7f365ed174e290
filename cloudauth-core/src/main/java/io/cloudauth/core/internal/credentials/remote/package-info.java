/**
 * Sources that fetch credentials over HTTP: roles of STS, the metadata service of a virtual
 * machine, a credentials URI.
 *
 * <p>They use the same transport, signer and retries as every other call. This package keeps no
 * credentials; the cache of the package above does.
 */
@NullMarked
package io.cloudauth.core.internal.credentials.remote;

import org.jspecify.annotations.NullMarked;
