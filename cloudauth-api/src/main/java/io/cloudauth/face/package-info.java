/**
 * Financial-grade verification with a face (金融级实人认证): the client interface, its requests and its
 * results. No type of this package belongs to the legacy product, and no type of the legacy product
 * is accepted here.
 */
@NullMarked
package io.cloudauth.face;

import org.jspecify.annotations.NullMarked;
