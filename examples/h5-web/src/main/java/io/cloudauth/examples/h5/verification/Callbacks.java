package io.cloudauth.examples.h5.verification;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.callback.CallbackHandler;
import io.cloudauth.core.callback.CallbackReply;
import io.cloudauth.examples.h5.Site;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import java.io.InputStream;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Callbacks of the service: each verification has a secret link of its own, and whoever calls it
 * makes us ask for the verdict of that one verification. Thread-safe.
 */
@Component
public class Callbacks {
    private final Supplier<CallbackHandler> handler;

    Callbacks(CloudAuthClient client, Site site, Verdicts verdicts) {
        // made at its first use: in the demo the port is not known before the server runs
        this.handler =
                SingletonSupplier.of(
                        () ->
                                CallbackHandler.builder(client, site.link("/callback/"))
                                        .listener(verdicts::arrived)
                                        .build());
    }

    /** The same request, with a callback that is expected from now on. */
    DescribeVerifyTokenRequest expectedBy(DescribeVerifyTokenRequest request, BizId bizId) {
        DescribeVerifyTokenRequest.Builder with = request.toBuilder();
        handler.get().expect(bizId).in(with);
        return with.build();
    }

    /** What became of a callback that came to the link with this secret. */
    public CallbackReply received(String secret, InputStream body) {
        return handler.get().handle(secret, body);
    }
}
