package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.text.JsonText;
import java.time.Duration;
import java.util.Map;

/** Gives a session's credentials to whoever reads it. */
public final class CredentialsUri implements Handler {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final AccessKeys keys;

    /** A link that opens sessions among these keys. */
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
