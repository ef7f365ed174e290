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

/** One flow against the service, after saying what it costs and being told to go on. */
final class Live {

    /** What must be typed. */
    static final String WORD = "live";

    private static final String SITE = "https://shop.example";

    private final Story story;
    private final Optional<Prompt> prompt;
    private final CredentialsProvider credentials;
    private final Function<CredentialsProvider, CloudAuthClient> clients;

    Live(
            Story story,
            Optional<Prompt> prompt,
            CredentialsProvider credentials,
            Function<CredentialsProvider, CloudAuthClient> clients) {
        this.story = story;
        this.prompt = prompt;
        this.credentials = credentials;
        this.clients = clients;
    }

    /** Runs the flow of the scheme; everything else ends before a call. */
    void run(Arguments arguments) {
        boolean serverOnly = arguments.scheme() == Scheme.RP_MIN;
        story.heading("live.heading");
        story.tell(
                serverOnly ? "live.cost.server" : "live.cost.token",
                arguments.scheme().consoleName(),
                arguments.scheme().listPrice());
        story.tell(serverOnly ? "live.needs.server" : "live.needs.token");
        requireCredentials();
        Prompt terminal =
                prompt.orElseThrow(() -> new NotAsDescribedException(text("live.noTerminal")));
        if (!ask(terminal, "live.confirm", WORD).equals(WORD)) {
            throw new NotAsDescribedException(text("live.declined"));
        }
        try (CloudAuthClient client = clients.apply(credentials)) {
            call(arguments, client, terminal);
        } catch (InvalidRequestException e) {
            e.violations().forEach(story::violation);
            throw new NotAsDescribedException(text("live.invalid"));
        } catch (OutcomeUnknownException e) {
            story.fact("live.bizId", e.bizId().value());
            throw new NotAsDescribedException(e.remedy(story.texts().locale()));
        } catch (ServiceException e) {
            story.refusal(e);
            story.fact("refusal.charged", e.mayHaveBeenCharged());
            throw new NotAsDescribedException(text("live.refused"));
        }
    }

    private void requireCredentials() {
        try {
            credentials.resolve();
        } catch (CredentialsException e) {
            throw new NotAsDescribedException(text("live.noCredentials", reason(e)));
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
                        .orElseThrow(() -> new NotAsDescribedException(text("live.declined")));
        BizId bizId = BizId.random();
        switch (arguments.scheme()) {
            case RP_MIN -> {
                Image face = Image.url(ask(terminal, "live.ask.face"));
                verdict(
                        bizId,
                        new ServerOnlyFlow(client, bizType).verify(bizId, name, number, face));
            }
            case RP_H5_BIO_ONLY -> {
                H5Flow flow = new H5Flow(client, bizType, SITE);
                token(flow.begin(bizId, name, number));
                verdict(bizId, flow.result(bizId));
            }
            default -> {
                AppSdkFlow flow = new AppSdkFlow(client, bizType);
                token(flow.begin(bizId, name, number));
                verdict(bizId, flow.result(bizId));
            }
        }
    }

    private void token(VerifyToken token) {
        story.blank();
        story.act("live.token");
        story.print(token);
    }

    private void verdict(BizId bizId, VerifyResult result) {
        story.blank();
        story.act("live.verdict");
        story.fact("live.bizId", bizId.value());
        story.verdict(result);
        story.print(result);
    }

    private String ask(Prompt terminal, String key, Object... values) {
        return terminal.ask(text(key, values))
                .orElseThrow(() -> new NotAsDescribedException(text("live.declined")));
    }

    private String text(String key, Object... values) {
        return story.texts().of(key, values);
    }
}
