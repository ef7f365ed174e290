package io.cloudauth.cli.doctor;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A check of the credentials. It reports which source is used, and why the sources before it are
 * not. The default chain of the library does not report this. The check therefore queries the
 * sources one by one, by the rule of the chain: the first source that has credentials is used, and
 * a source that is configured but does not respond ends the search.
 *
 * @param sources the sources by name, in their order
 */
record CredentialsCheck(Map<String, CredentialsProvider> sources) {

    /** Runs the check and returns the source in use; empty if there is none. */
    Optional<CredentialsProvider> run(Consumer<Finding> report) {
        List<String> skipped = new ArrayList<>();
        for (Map.Entry<String, CredentialsProvider> source : sources.entrySet()) {
            try {
                Credentials credentials = source.getValue().resolve();
                report.accept(found(source.getKey(), credentials, String.join("; ", skipped)));
                return Optional.of(source.getValue());
            } catch (CredentialsException e) {
                e.tried().forEach(tried -> skipped.add(tried.toString()));
                if (e.isRetryable()) {
                    report.accept(
                            Finding.failed(
                                    "credentials.down",
                                    source.getKey(),
                                    String.join("; ", skipped)));
                    return Optional.empty();
                }
            }
        }
        report.accept(Finding.failed("credentials.none", String.join("; ", skipped)));
        return Optional.empty();
    }

    private static Finding found(String source, Credentials credentials, String skipped) {
        String skippedText = skipped.isEmpty() ? "-" : skipped;
        Optional<Instant> expiry = credentials.expiresAt();
        if (expiry.isPresent() && expiry.get().isBefore(Instant.now())) {
            return Finding.failed("credentials.ended", source, expiry.get());
        }
        if (credentials.securityToken().isEmpty()) {
            return Finding.passed("credentials.key", source, skippedText);
        }
        return Finding.passed(
                "credentials.session",
                source,
                expiry.map(Instant::toString).orElse("?"),
                skippedText);
    }
}
