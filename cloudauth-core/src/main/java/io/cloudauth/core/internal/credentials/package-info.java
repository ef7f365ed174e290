/**
 * Where the AccessKey comes from: what every source is, the cache that all sources share whose
 * credentials end, and the sources that ask nobody.
 *
 * <p>It knows no service, no file and no operation of cloudauth; those that ask a service or read a
 * file live in the packages below.
 */
@NullMarked
package io.cloudauth.core.internal.credentials;

import org.jspecify.annotations.NullMarked;
