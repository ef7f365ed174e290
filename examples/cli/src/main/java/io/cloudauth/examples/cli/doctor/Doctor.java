package io.cloudauth.examples.cli.doctor;

import io.cloudauth.core.CloudAuth;
import io.cloudauth.credentials.CredentialsProvider;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at everything that a call needs, in the order in which a call needs it. Nothing that it
 * does is billed.
 *
 * @param setup what is examined
 * @param told is told of each finding as it is made
 */
public record Doctor(Setup setup, Consumer<Finding> told) {

    /** Makes all checks. */
    public void examine() {
        MachineChecks machine = new MachineChecks(setup);
        told.accept(machine.jdk());
        machine.environment().forEach(told);
        told.accept(new ApplicationCheck(setup.application()).run());
        Optional<URI> endpoint = endpoint();
        boolean reached = endpoint.isPresent() && reaches(endpoint.get());
        Optional<CredentialsProvider> credentials = new CredentialsCheck(setup.sources()).run(told);
        if (reached && credentials.isPresent()) {
            new CallCheck(setup, endpoint.orElseThrow(), credentials.get()).run(told);
        } else {
            told.accept(Finding.skipped("key.notAsked"));
        }
    }

    private Optional<URI> endpoint() {
        try {
            CloudAuth.builder().endpoint(setup.endpoint());
        } catch (IllegalArgumentException e) {
            told.accept(Finding.failed("endpoint.refused"));
            return Optional.empty();
        }
        URI endpoint = URI.create(setup.endpoint());
        boolean plain = "http".equalsIgnoreCase(endpoint.getScheme());
        told.accept(
                Finding.passed(plain ? "endpoint.loopback" : "endpoint.https", endpoint.getHost()));
        return Optional.of(endpoint);
    }

    private boolean reaches(URI endpoint) {
        RouteCheck route = new RouteCheck(setup, endpoint);
        return route.run(told);
    }
}
