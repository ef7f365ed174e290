package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.journal.Entry;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.text.JsonText;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A handler outside the API whose requests are recorded in the journal. Faults apply to them, as to
 * API calls.
 */
public final class JournaledHandler implements Handler {

    private final Function<Request, String> action;
    private final Handler inner;
    private final Faults faults;
    private final Journal journal;
    private final Clock clock;

    /**
     * Wraps a handler.
     *
     * @param action returns the name of a request in the journal
     */
    public JournaledHandler(
            Function<Request, String> action,
            Handler inner,
            Faults faults,
            Journal journal,
            Clock clock) {
        this.action = action;
        this.inner = inner;
        this.faults = faults;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        String name = action.apply(request);
        Fault fault = faults.next(name);
        Response response = Rendering.apply(fault, respond(request, fault));
        journal.add(
                new Entry(
                        clock.instant(),
                        name,
                        request.method(),
                        signature(request.header("authorization")),
                        Map.of(),
                        response.status(),
                        null,
                        Map.of(),
                        0,
                        fault == null ? null : fault.kind().name()));
        return response;
    }

    private Response respond(Request request, @Nullable Fault fault) {
        if (fault == null || !fault.replacesProcessing()) {
            return inner.handle(request);
        }
        RefusedException refusal = Rendering.refusal(fault);
        return refusal == null
                ? Response.empty(fault.status())
                : Response.of(
                        refusal.status(),
                        "application/json",
                        JsonText.write(Rendering.error(RandomText.requestId(), refusal)));
    }

    private static String signature(@Nullable String authorization) {
        if (authorization == null) {
            return "none";
        }
        return authorization.startsWith("OSS4-") ? "OSS V4" : "OSS V1";
    }
}
