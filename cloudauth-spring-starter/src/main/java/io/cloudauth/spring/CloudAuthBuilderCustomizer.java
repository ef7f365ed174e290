package io.cloudauth.spring;

import io.cloudauth.core.CloudAuth;

/**
 * A bean of this type is handed the builder of every client that the starter makes, after the
 * properties were applied: what it sets wins. Several run in their {@code @Order}.
 */
@FunctionalInterface
public interface CloudAuthBuilderCustomizer {

    /** The name under which the application's one unnamed client is customized. */
    String DEFAULT_CLIENT = "default";

    /**
     * Changes a client that is about to be built.
     *
     * @param client its name under {@code cloudauth.clients}, or {@link #DEFAULT_CLIENT}
     * @param builder holds the properties already
     */
    void customize(String client, CloudAuth.Builder builder);
}
