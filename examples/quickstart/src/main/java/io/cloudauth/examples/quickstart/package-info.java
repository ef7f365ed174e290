/**
 * The quickstart program: tells step by step what a verification looks like, against an emulator
 * or, after asking, against the service. What an application would copy is in {@code flow}, not
 * here.
 */
@NullMarked
package io.cloudauth.examples.quickstart;

import org.jspecify.annotations.NullMarked;
