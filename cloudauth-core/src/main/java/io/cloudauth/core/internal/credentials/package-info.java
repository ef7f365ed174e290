/**
 * The sources of the AccessKey: their common interface, the cache for every source whose
 * credentials expire, and the sources that use no network and no file.
 *
 * <p>This package knows no service, no file and no operation of cloudauth. Sources that call a
 * service or read a file are in the packages below.
 */
@NullMarked
package io.cloudauth.core.internal.credentials;

import org.jspecify.annotations.NullMarked;
