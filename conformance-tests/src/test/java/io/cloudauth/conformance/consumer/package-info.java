/**
 * Class paths as Maven gives them to applications, and a program that runs on them in a process of
 * its own. What is on the class path of these tests plays no part.
 */
@NullMarked
package io.cloudauth.conformance.consumer;

import org.jspecify.annotations.NullMarked;
