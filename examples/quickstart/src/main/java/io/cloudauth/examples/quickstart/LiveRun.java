package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A run of one flow against the real service. It first prints the cost and asks for confirmation.
 */
final class LiveRun {

    private final Output output;
    private final Optional<Prompt> prompt;
    private final CredentialsProvider credentials;
    private final Supplier<CloudAuth.Builder> clients;

    LiveRun(
            Output output,
            Optional<Prompt> prompt,
            CredentialsProvider credentials,
            Supplier<CloudAuth.Builder> clients) {
        this.output = output;
        this.prompt = prompt;
        this.credentials = credentials;
        this.clients = clients;
    }

    /**
     * Runs the flow that the arguments select.
     *
     * @throws QuickstartFailedException if there is no terminal, no confirmation or no credentials,
     *     if the input is invalid, or if the call fails
     */
    void run(Arguments arguments) {
        LiveCalls calls =
                switch (arguments.product()) {
                    case FINANCIAL_GRADE -> new FaceLiveCalls(output);
                    case LEGACY -> new LegacyLiveCalls(output, arguments);
                };
        output.heading("live.heading");
        calls.printCost();
        requireCredentials();
        Dialog dialog =
                prompt.map(terminal -> new Dialog(terminal, output.texts()))
                        .orElseThrow(() -> new QuickstartFailedException(text("live.noTerminal")));
        dialog.confirm("live.confirm", "live.declined");
        try (CloudAuthClient client = client(arguments)) {
            calls.run(client, dialog);
        } catch (InvalidRequestException e) {
            e.violations().forEach(output::violation);
            throw new QuickstartFailedException(text("live.invalid"));
        } catch (OutcomeUnknownException e) {
            throw new QuickstartFailedException(e.remedy(output.texts().locale()));
        } catch (ServiceException e) {
            output.serviceError(e);
            output.detail("refusal.charged", e.mayHaveBeenCharged());
            throw new QuickstartFailedException(text("live.refused"));
        }
    }

    private CloudAuthClient client(Arguments arguments) {
        CloudAuth.Builder client = clients.get().credentials(credentials);
        arguments.sceneId().ifPresent(client::sceneId);
        return client.build();
    }

    private void requireCredentials() {
        try {
            credentials.resolve();
        } catch (CredentialsException e) {
            throw new QuickstartFailedException(text("live.noCredentials", reason(e)));
        }
    }

    private static String reason(CredentialsException e) {
        return e.tried().stream()
                .map(CredentialsException.Tried::toString)
                .collect(Collectors.joining("; "));
    }

    private String text(String key, Object... values) {
        return output.texts().of(key, values);
    }
}
