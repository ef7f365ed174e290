package io.cloudauth.examples.h5.verification;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.callback.CallbackHandler;
import io.cloudauth.core.callback.CallbackReply;
import io.cloudauth.core.callback.CallbackStores;
import io.cloudauth.examples.h5.Site;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import java.io.InputStream;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The callbacks of the service. Each verification has its own secret callback link. A request to
 * this link makes the application request the result of that verification. The expected callbacks
 * are in the database, so that a callback can arrive at any instance, also after a restart.
 * Thread-safe.
 */
@Component
public class Callbacks {
    private final Supplier<CallbackHandler> handler;

    Callbacks(CloudAuthClient client, Site site, Verdicts verdicts, DataSource dataSource) {
        // created at its first use, because the demo knows its port only when the server runs
        this.handler =
                SingletonSupplier.of(
                        () ->
                                CallbackHandler.builder(client, site.link("/callback/"))
                                        .listener(verdicts::received)
                                        .store(CallbackStores.jdbc(dataSource))
                                        .build());
    }

    /** Registers a callback for the verification and returns the request with its link. */
    DescribeVerifyTokenRequest withCallback(DescribeVerifyTokenRequest request, BizId bizId) {
        DescribeVerifyTokenRequest.Builder builder = request.toBuilder();
        handler.get().expect(bizId).applyTo(builder);
        return builder.build();
    }

    /**
     * Handles a callback.
     *
     * @param secret the last part of the path of the link
     * @param body the body of the request
     * @return the reply, with the HTTP status to send
     */
    public CallbackReply handle(String secret, InputStream body) {
        return handler.get().handle(secret, body);
    }
}
