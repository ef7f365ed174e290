/**
 * Whatever reads what others wrote, fed with what nobody would write: a corpus and its mutations in
 * each build, and a coverage-guided search of any length. Each target states what may come of an
 * input; nothing here checks what a good input means.
 */
@NullMarked
package io.cloudauth.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
