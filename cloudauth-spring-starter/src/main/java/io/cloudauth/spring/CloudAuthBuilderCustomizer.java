package io.cloudauth.spring;

import io.cloudauth.core.CloudAuth;

/**
 * A callback that changes the builder of every client that the starter creates.
 *
 * <p>The starter calls each bean of this type after it has applied the properties, so a customizer
 * overrides them. Several customizers run in the order of their {@code @Order}.
 */
@FunctionalInterface
public interface CloudAuthBuilderCustomizer {

    /** The client name that {@link #customize} receives for the unnamed client. */
    String DEFAULT_CLIENT = "default";

    /**
     * Changes the builder of a client before the client is built.
     *
     * @param client the client's name under {@code cloudauth.clients}, or {@link #DEFAULT_CLIENT}
     * @param builder the builder, to which the properties have been applied
     */
    void customize(String client, CloudAuth.Builder builder);
}
