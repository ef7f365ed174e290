package io.cloudauth.cli.doctor;

import io.cloudauth.core.CloudAuth;
import io.cloudauth.credentials.CredentialsProvider;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A series of checks of everything that a call needs, in the order of a call. The checks are free
 * of charge.
 *
 * @param setup the configuration to check
 * @param report receives each finding immediately
 */
public record Doctor(Setup setup, Consumer<Finding> report) {

    /** Runs all checks. */
    public void run() {
        new Doctor(setup, withoutRepetition()).runAll();
    }

    /** Two calls find the same of the AccessKey: reports it once. */
    private Consumer<Finding> withoutRepetition() {
        Set<String> reported = new HashSet<>();
        return finding -> {
            if (!finding.check().equals("key") || reported.add(finding.name())) {
                report.accept(finding);
            }
        };
    }

    private void runAll() {
        MachineChecks machine = new MachineChecks(setup);
        report.accept(machine.jdk());
        machine.environment().forEach(report);
        report.accept(new ApplicationCheck(setup.application()).run());
        Optional<URI> endpoint = validEndpoint();
        boolean reached = endpoint.isPresent() && isReachable(endpoint.get());
        Optional<CredentialsProvider> credentials =
                new CredentialsCheck(setup.sources()).run(report);
        if (reached && credentials.isPresent()) {
            call(endpoint.orElseThrow(), credentials.get());
        } else {
            report.accept(Finding.skipped("key.notAsked"));
        }
    }

    /** Checks each product whose scene is given, and the legacy product if none is given. */
    private void call(URI endpoint, CredentialsProvider credentials) {
        if (setup.bizType().isPresent() || setup.sceneId().isEmpty()) {
            new CallCheck(setup, endpoint, credentials).run(report);
        }
        setup.sceneId()
                .ifPresent(
                        scene ->
                                new FaceCallCheck(setup, endpoint, credentials, scene).run(report));
    }

    private Optional<URI> validEndpoint() {
        try {
            CloudAuth.builder().endpoint(setup.endpoint());
        } catch (IllegalArgumentException e) {
            report.accept(Finding.failed("endpoint.refused"));
            return Optional.empty();
        }
        URI endpoint = URI.create(setup.endpoint());
        boolean plain = "http".equalsIgnoreCase(endpoint.getScheme());
        report.accept(
                Finding.passed(plain ? "endpoint.loopback" : "endpoint.https", endpoint.getHost()));
        return Optional.of(endpoint);
    }

    private boolean isReachable(URI endpoint) {
        NetworkCheck network = new NetworkCheck(setup, endpoint);
        return network.run(report);
    }
}
