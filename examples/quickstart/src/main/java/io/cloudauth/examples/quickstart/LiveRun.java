package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.examples.quickstart.flow.AppSdkFlow;
import io.cloudauth.examples.quickstart.flow.H5Flow;
import io.cloudauth.examples.quickstart.flow.ServerOnlyFlow;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run of one flow against the real service. It first prints the cost and asks for confirmation.
 */
final class LiveRun {

    /** The word that the user must type to confirm. */
    static final String CONFIRMATION = "live";

    private static final String SITE = "https://shop.example";

    private final Output output;
    private final Optional<Prompt> prompt;
    private final CredentialsProvider credentials;
    private final Function<CredentialsProvider, CloudAuthClient> clientFactory;

    LiveRun(
            Output output,
            Optional<Prompt> prompt,
            CredentialsProvider credentials,
            Function<CredentialsProvider, CloudAuthClient> clientFactory) {
        this.output = output;
        this.prompt = prompt;
        this.credentials = credentials;
        this.clientFactory = clientFactory;
    }

    /**
     * Runs the flow that belongs to the scheme.
     *
     * @throws QuickstartFailedException if there is no terminal, no confirmation or no credentials,
     *     if the input is invalid, or if the call fails
     */
    void run(Arguments arguments) {
        boolean serverOnly = arguments.scheme() == Scheme.RP_MIN;
        output.heading("live.heading");
        output.paragraph(
                serverOnly ? "live.cost.server" : "live.cost.token",
                arguments.scheme().consoleName());
        output.paragraph(serverOnly ? "live.needs.server" : "live.needs.token");
        requireCredentials();
        Prompt terminal =
                prompt.orElseThrow(() -> new QuickstartFailedException(text("live.noTerminal")));
        if (!ask(terminal, "live.confirm", CONFIRMATION).equals(CONFIRMATION)) {
            throw new QuickstartFailedException(text("live.declined"));
        }
        try (CloudAuthClient client = clientFactory.apply(credentials)) {
            call(arguments, client, terminal);
        } catch (InvalidRequestException e) {
            e.violations().forEach(output::violation);
            throw new QuickstartFailedException(text("live.invalid"));
        } catch (OutcomeUnknownException e) {
            e.key().ifPresent(key -> output.detail("live.bizId", key.id()));
            throw new QuickstartFailedException(e.remedy(output.texts().locale()));
        } catch (ServiceException e) {
            output.serviceError(e);
            output.detail("refusal.charged", e.mayHaveBeenCharged());
            throw new QuickstartFailedException(text("live.refused"));
        }
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

    private void call(Arguments arguments, CloudAuthClient client, Prompt terminal) {
        String bizType = arguments.bizType();
        String name = ask(terminal, "live.ask.name");
        String number =
                terminal.askHidden(text("live.ask.number"))
                        .orElseThrow(() -> new QuickstartFailedException(text("live.declined")));
        BizId bizId = BizId.random();
        switch (arguments.scheme()) {
            case RP_MIN -> {
                Image face = Image.url(ask(terminal, "live.ask.face"));
                printResult(
                        bizId,
                        new ServerOnlyFlow(client, bizType).verify(bizId, name, number, face));
            }
            case RP_H5_BIO_ONLY -> {
                H5Flow flow = new H5Flow(client, bizType, SITE);
                printToken(flow.begin(bizId, name, number));
                printResult(bizId, flow.result(bizId));
            }
            default -> {
                AppSdkFlow flow = new AppSdkFlow(client, bizType);
                printToken(flow.begin(bizId, name, number));
                printResult(bizId, flow.result(bizId));
            }
        }
    }

    private void printToken(VerifyToken token) {
        output.blankLine();
        output.step("live.token");
        output.printValue(token);
    }

    private void printResult(BizId bizId, VerifyResult result) {
        output.blankLine();
        output.step("live.verdict");
        output.detail("live.bizId", bizId.value());
        output.verdict(result);
        output.printValue(result);
    }

    private String ask(Prompt terminal, String key, Object... values) {
        return terminal.ask(text(key, values))
                .orElseThrow(() -> new QuickstartFailedException(text("live.declined")));
    }

    private String text(String key, Object... values) {
        return output.texts().of(key, values);
    }
}
