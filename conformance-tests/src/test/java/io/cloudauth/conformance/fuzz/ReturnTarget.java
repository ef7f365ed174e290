package io.cloudauth.conformance.fuzz;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.callback.CallbackHandler;
import io.cloudauth.core.callback.CallbackReply;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerificationSession;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A text that claims to be a session's, a state or a callback's secret is nothing of it. */
final class ReturnTarget implements Target.Reading {

    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint("http://127.0.0.1:1")
                    .credentials(CredentialsProviders.accessKey("id", "secret"))
                    .bizType("scene")
                    .build();
    private final CallbackHandler callbacks =
            CallbackHandler.builder(client, "https://shop.example/callback/")
                    .listener(
                            (bizId, result) -> {
                                throw new Broken("a forged callback was told");
                            })
                    .build();

    ReturnTarget() {
        callbacks.expect(BizId.of("order-1"));
    }

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        CallbackReply reply = callbacks.handle(text, new ByteArrayInputStream(input));
        Broken.unless(reply == CallbackReply.UNKNOWN, "nobody expects it");
        try {
            VerificationSession session = VerificationSession.restore(text);
            Broken.unless(
                    VerificationSession.restore(session.reveal()).equals(session),
                    "what was restored is restored again");
            Broken.unless(
                    !session.isReturnedBy(text) || session.state().reveal().equals(text),
                    "a state is no other text");
            Broken.unlessOneLine(session.toString(), "a session");
        } catch (IllegalArgumentException refused) {
            Broken.unlessOneLine(refused.getMessage(), "a message");
            Broken.unless(refused.getCause() == null, "nothing is quoted by a cause");
        }
    }
}
