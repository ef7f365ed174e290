package io.cloudauth.spring.client;

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
 * What the application has that every client is made of.
 *
 * @param details where the service is, if not the properties say it
 * @param credentials those of every client that has none of its own
 * @param customizers in their order
 * @param listeners are told of every call of every client
 * @param submissionLog shared by every client; null where each has one in memory to itself
 * @param bundles null where the application has none
 */
public record ClientParts(
        @Nullable CloudAuthConnectionDetails details,
        CredentialsProvider credentials,
        List<CloudAuthBuilderCustomizer> customizers,
        List<CallListener> listeners,
        @Nullable SubmissionLog submissionLog,
        @Nullable SslBundles bundles,
        Environment environment) {

    /** Keeps copies of the lists. */
    public ClientParts {
        customizers = List.copyOf(customizers);
        listeners = List.copyOf(listeners);
    }
}
