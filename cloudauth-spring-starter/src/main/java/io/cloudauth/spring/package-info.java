/**
 * What an application that uses the starter may touch: the registry of named clients, connection
 * details, and customizers of client builders.
 *
 * <p>Wiring, properties and conditions live in the packages below, and nothing here depends on them
 * or on a version of Spring Boot.
 */
@NullMarked
package io.cloudauth.spring;

import org.jspecify.annotations.NullMarked;
