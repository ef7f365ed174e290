/**
 * The pages, and the data in the HTTP session.
 *
 * <p>The controllers look up all data by its owner. They make no decision about verdicts.
 */
@NullMarked
package io.cloudauth.examples.h5.web;

import org.jspecify.annotations.NullMarked;
