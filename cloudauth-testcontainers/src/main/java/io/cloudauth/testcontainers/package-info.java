/**
 * The emulator as a container of Testcontainers. Spring Boot's {@code @ServiceConnection} connects
 * the starter to it.
 */
@NullMarked
package io.cloudauth.testcontainers;

import org.jspecify.annotations.NullMarked;
