/**
 * The services that hand out session credentials: roles, the metadata of a virtual machine, a
 * credentials URI. Which sessions there are is kept elsewhere.
 */
@NullMarked
package io.cloudauth.emulator.internal.credentials;

import org.jspecify.annotations.NullMarked;
