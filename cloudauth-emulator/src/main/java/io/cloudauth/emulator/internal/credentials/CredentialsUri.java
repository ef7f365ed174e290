package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.text.JsonText;
import java.time.Duration;
import java.util.Map;

/** A handler that returns new session credentials to each request. */
public final class CredentialsUri implements Handler {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final AccessKeys keys;

    /** Creates the handler. It adds its sessions to these keys. */
    public CredentialsUri(AccessKeys keys) {
        this.keys = keys;
    }

    @Override
    public Response handle(Request request) {
        Map<String, Object> fields = SessionFields.of(keys.openSession(LIFETIME));
        fields.put("Code", "Success");
        return Response.of(200, "application/json", JsonText.write(fields));
    }
}
