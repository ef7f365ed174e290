package io.cloudauth.examples.cli.doctor;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.credentials.CredentialsProvider;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What is examined.
 *
 * @param environment the environment variables
 * @param endpoint the service's address, as it was given
 * @param http proxy and trust
 * @param sources where credentials may come from, by name and in their order
 * @param bizType the scene; empty where none was given
 * @param application a folder of jars, or a jar with jars in it; empty for this program's own
 */
public record Setup(
        Map<String, String> environment,
        String endpoint,
        HttpOptions http,
        Map<String, CredentialsProvider> sources,
        Optional<String> bizType,
        Optional<Path> application) {

    boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
