package io.cloudauth.examples.cli.doctor;

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
 * Which source of credentials wins, and why the ones before it do not. The library's default chain
 * does not tell, so that its sources are asked one by one, by its own rule: the first that has
 * credentials wins, and one that is set up but does not answer ends the search.
 *
 * @param sources by name, in their order
 */
record CredentialsCheck(Map<String, CredentialsProvider> sources) {

    /** The winner; empty where there is none. */
    Optional<CredentialsProvider> run(Consumer<Finding> told) {
        List<String> passedOver = new ArrayList<>();
        for (Map.Entry<String, CredentialsProvider> source : sources.entrySet()) {
            try {
                Credentials credentials = source.getValue().resolve();
                told.accept(found(source.getKey(), credentials, String.join("; ", passedOver)));
                return Optional.of(source.getValue());
            } catch (CredentialsException e) {
                e.tried().forEach(one -> passedOver.add(one.toString()));
                if (e.isRetryable()) {
                    told.accept(
                            Finding.failed(
                                    "credentials.down",
                                    source.getKey(),
                                    String.join("; ", passedOver)));
                    return Optional.empty();
                }
            }
        }
        told.accept(Finding.failed("credentials.none", String.join("; ", passedOver)));
        return Optional.empty();
    }

    private static Finding found(String source, Credentials credentials, String passedOver) {
        String before = passedOver.isEmpty() ? "-" : passedOver;
        Optional<Instant> end = credentials.expiresAt();
        if (end.isPresent() && end.get().isBefore(Instant.now())) {
            return Finding.failed("credentials.ended", source, end.get());
        }
        if (credentials.securityToken().isEmpty()) {
            return Finding.passed("credentials.key", source, before);
        }
        return Finding.passed(
                "credentials.session", source, end.map(Instant::toString).orElse("?"), before);
    }
}
