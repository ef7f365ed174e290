package io.cloudauth.spring.properties;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A service on loopback in place of the real one.
 *
 * @param enabled Whether an emulator is started and every client calls it in place of the real
 *     service. Needs the module cloudauth-emulator. For development and tests alone.
 */
public record EmulatorProperties(@DefaultValue("false") boolean enabled) {}
