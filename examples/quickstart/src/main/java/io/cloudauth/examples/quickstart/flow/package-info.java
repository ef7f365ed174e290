/**
 * The three access modes as an application's own classes: copy them and begin. Nothing here prints,
 * and nothing here knows whether it talks to the service or to an emulator.
 */
@NullMarked
package io.cloudauth.examples.quickstart.flow;

import org.jspecify.annotations.NullMarked;
