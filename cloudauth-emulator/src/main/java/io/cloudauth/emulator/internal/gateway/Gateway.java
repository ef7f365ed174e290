package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.access.Nonces;
import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.journal.Entry;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.operation.Answer;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Operation;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers the requests of the API: checks them, does the operation, writes the journal. */
public final class Gateway implements Handler {

    private final Operations operations;
    private final Authentication authentication;
    private final Faults faults;
    private final Journal journal;
    private final Clock clock;

    /** A gateway before these operations. */
    public Gateway(
            List<Operation> operations,
            AccessKeys keys,
            Nonces nonces,
            Faults faults,
            Journal journal,
            Clock clock) {
        this.operations = new Operations(operations);
        this.authentication = new Authentication(keys, nonces, clock);
        this.faults = faults;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        String method = request.method();
        if (!method.equals("GET") && !method.equals("POST")) {
            return Response.text(405, "the API is called by GET or POST")
                    .with("Allow", "GET, POST");
        }
        Arrival arrival;
        try {
            arrival = new Arrival(request);
        } catch (RefusedException e) {
            return Response.text(e.status(), e.text());
        }
        String requestId = RandomText.requestId();
        try {
            Operation operation = admitted(arrival);
            Fault ordered = faults.next(operation.action());
            if (ordered != null && ordered.refuses()) {
                return refused(arrival, requestId, ordered);
            }
            Answer answer = operation.answer(arrival.parameters());
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("RequestId", requestId);
            fields.putAll(answer.fields());
            Response whole =
                    Rendering.render(arrival, 200, operation.action() + "Response", fields);
            Fault fault = ordered == null ? answer.fault() : ordered;
            Response response = Rendering.apply(fault, whole);
            record(arrival, response.status(), null, fields, answer.charged(), fault);
            return response;
        } catch (RefusedException e) {
            return refused(arrival, requestId, e, null);
        }
    }

    private Operation admitted(Arrival arrival) throws RefusedException {
        String action = arrival.parameters().require("Action");
        String version = arrival.parameters().require("Version");
        String format = arrival.format();
        if (format != null && !format.equalsIgnoreCase("JSON") && !format.equalsIgnoreCase("XML")) {
            throw Refusals.invalid("Format", "it is neither JSON nor XML");
        }
        if (!operations.isAnonymous(version, action)) {
            authentication.check(arrival);
        }
        return operations.find(version, action);
    }

    private Response refused(Arrival arrival, String requestId, Fault ordered) {
        RefusedException refusal = Rendering.refusal(ordered);
        if (refusal != null) {
            return refused(arrival, requestId, refusal, ordered);
        }
        Response page = Rendering.apply(ordered, Response.empty(ordered.status()));
        record(arrival, page.status(), null, Map.of(), 0, ordered);
        return page;
    }

    private Response refused(
            Arrival arrival, String requestId, RefusedException refusal, @Nullable Fault ordered) {
        Map<String, Object> fields = Rendering.error(requestId, refusal);
        record(arrival, refusal.status(), refusal.code(), fields, 0, ordered);
        Response error = Rendering.render(arrival, refusal.status(), "Error", fields);
        return Rendering.apply(ordered, error);
    }

    private void record(
            Arrival arrival,
            int status,
            @Nullable String code,
            Map<String, Object> fields,
            int charged,
            @Nullable Fault fault) {
        journal.add(
                new Entry(
                        clock.instant(),
                        arrival.action(),
                        arrival.request().method(),
                        arrival.signatureKind(),
                        arrival.parameters().byName(),
                        status,
                        code,
                        fields,
                        charged,
                        fault == null ? null : fault.kind().name()));
    }
}
