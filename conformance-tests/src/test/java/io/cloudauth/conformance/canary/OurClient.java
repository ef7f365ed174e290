package io.cloudauth.conformance.canary;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CloudAuthException;
import java.time.Duration;

/**
 * One call of this library: an operation, what the service does to it, and where its credentials
 * come from.
 *
 * @param operation what is called
 * @param trouble what goes wrong
 * @param everywhere whether it goes wrong for the credentials' source too
 * @param source where the credentials come from
 */
record OurClient(Operation operation, Trouble trouble, boolean everywhere, Sources source)
        implements Speaker {

    private static final Duration SHORT = Duration.ofMillis(250);

    @Override
    public void speak(Stage stage, Told told) {
        Begun begun = Begun.nothing();
        CredentialsProvider credentials = source.provider(stage);
        if (operation.continues()) {
            CredentialsProvider key = Sources.ACCESS_KEY.provider(stage);
            try (CloudAuthClient before = client(stage, told, key, Duration.ofSeconds(30))) {
                begun = operation.begin(before);
                told.object("before", begun.session());
            }
        }
        trouble.order().accept(stage.emulator(), everywhere ? "*" : operation.action());
        Duration total = trouble.slow() ? SHORT : Duration.ofSeconds(30);
        try (CloudAuthClient client = client(stage, told, credentials, total)) {
            told.object("client", client);
            try {
                told.object(operation + " succeeded", operation.call(client, begun));
            } catch (RuntimeException e) {
                told.failure(operation + " failed", e);
            }
        }
        told.object("credentials provider", credentials);
        told.text("credentials provider", credentials.toString());
        stage.reset(told);
        if (!trouble.slow()) { // else what it fetches is still on its way
            learn(stage, told, credentials);
        }
    }

    /** What the source had drawn for it is a canary too. */
    private static void learn(Stage stage, Told told, CredentialsProvider source) {
        try {
            Credentials drawn = source.resolve();
            told.object("credentials", drawn);
            stage.isSecret("drawn AccessKeySecret", drawn.accessKeySecret().reveal());
            drawn.securityToken()
                    .ifPresent(token -> stage.isSecret("drawn SecurityToken", token.reveal()));
        } catch (CloudAuthException none) {
            told.failure("no credentials", none);
        } catch (IllegalStateException ofAnApplication) {
            // thrown by a provider that is not ours, to whoever asks it itself
        }
    }

    private CloudAuthClient client(
            Stage stage, Told told, CredentialsProvider credentials, Duration total) {
        CloudAuth.Builder builder =
                CloudAuth.builder()
                        .endpoint(stage.endpoint())
                        .credentials(credentials)
                        .bizType("RPMin")
                        .sceneId(1000000006L)
                        .signature(
                                source.name().length() % 2 == 0
                                        ? SignatureVersion.RPC_1_0
                                        : SignatureVersion.ACS3_HMAC_SHA256)
                        .timeouts(t -> t.total(total))
                        .retry(
                                r ->
                                        r.initialBackoff(Duration.ofMillis(1))
                                                .maxBackoff(Duration.ofMillis(2)))
                        .listener(event -> told.text("event", event.toString()))
                        .listener(
                                event -> {
                                    throw new IllegalStateException(Canaries.NAME);
                                });
        return builder.build();
    }

    @Override
    public String toString() {
        return operation + ", " + trouble + (everywhere ? " everywhere, " : ", ") + source;
    }
}
