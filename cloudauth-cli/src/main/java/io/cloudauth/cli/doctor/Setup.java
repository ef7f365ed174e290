package io.cloudauth.cli.doctor;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.credentials.CredentialsProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration that the doctor checks.
 *
 * @param environment the environment variables
 * @param endpoint the endpoint as given
 * @param http the HTTP options with proxy and SSL context
 * @param sources the sources of credentials by name, in their order
 * @param bizType the scene of the legacy product; empty if none is given
 * @param sceneId the scene of the financial-grade product; empty if none is given
 * @param timeout the time limit of each call of the service
 * @param application a folder of jars, or a jar that contains jars; empty for the class path of
 *     this program
 */
public record Setup(
        Map<String, String> environment,
        String endpoint,
        HttpOptions http,
        Map<String, CredentialsProvider> sources,
        Optional<String> bizType,
        Optional<Long> sceneId,
        Duration timeout,
        Optional<Path> application) {

    /** Sets proxy and SSL context. */
    void apply(HttpOptions.Builder target) {
        http.proxy().ifPresent(target::proxy);
        http.proxyCredentials()
                .ifPresent(
                        user ->
                                target.proxyCredentials(
                                        user.getUserName(), new String(user.getPassword())));
        http.sslContext().ifPresent(target::sslContext);
    }

    boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
