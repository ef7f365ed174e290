/**
 * The sources that ask a service over HTTP: roles of STS, the metadata of a virtual machine, a
 * credentials URI.
 *
 * <p>They make their calls of the parts that every call is made of; nothing here keeps credentials,
 * which is the cache's part.
 */
@NullMarked
package io.cloudauth.core.internal.credentials.remote;

import org.jspecify.annotations.NullMarked;
