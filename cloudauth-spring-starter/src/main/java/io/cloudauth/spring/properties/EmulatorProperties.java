package io.cloudauth.spring.properties;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the emulator, which replaces the real service in development.
 *
 * @param enabled Whether to start an emulator on this machine that every client calls instead of
 *     the real service. Requires the module cloudauth-emulator. For development and tests only.
 *     Default: false.
 */
public record EmulatorProperties(@DefaultValue("false") boolean enabled) {}
