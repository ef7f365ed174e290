package io.cloudauth.spring.client;

import io.cloudauth.core.config.RateLimiter;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import io.cloudauth.submission.SubmissionLog;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;

/**
 * The beans and settings of the application that every client uses.
 *
 * @param details the connection details that override the properties; null if the application
 *     defines none
 * @param credentials the credentials of every client without credentials of its own
 * @param customizers the customizers, in the order in which they run
 * @param listeners the listeners of every call of every client
 * @param submissionLog the log that all clients share; null to give each client its own log in
 *     memory
 * @param rateLimiter the limit that all clients share; null for none
 * @param bundles the SSL bundles; null if the application has none
 * @param environment the application's environment
 */
public record ClientParts(
        @Nullable CloudAuthConnectionDetails details,
        CredentialsProvider credentials,
        List<CloudAuthBuilderCustomizer> customizers,
        List<CallListener> listeners,
        @Nullable SubmissionLog submissionLog,
        @Nullable RateLimiter rateLimiter,
        @Nullable SslBundles bundles,
        Environment environment) {

    /** Creates the parts with copies of the lists. */
    public ClientParts {
        customizers = List.copyOf(customizers);
        listeners = List.copyOf(listeners);
    }
}
