package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.access.Nonces;
import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.journal.Entry;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Operation;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The handler of API requests. It validates a request, executes the operation and records the call
 * in the journal.
 */
public final class Gateway implements Handler {

    private final Operations operations;
    private final Authentication authentication;
    private final Faults faults;
    private final Journal journal;
    private final Clock clock;

    /** Creates a gateway to these operations. */
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
        ApiCall call;
        try {
            call = new ApiCall(request);
        } catch (RefusedException e) {
            return Response.text(e.status(), e.text());
        }
        String requestId = RandomText.requestId();
        try {
            Operation operation = authenticatedOperation(call);
            Fault queued = faults.next(operation.action());
            if (queued != null && queued.replacesProcessing()) {
                return applyWithoutProcessing(queued, operation, call, requestId);
            }
            ApiResponse apiResponse = operation.execute(call.parameters());
            Fault fault = queued == null ? apiResponse.fault() : queued;
            return respond(call, operation, requestId, apiResponse, 200, fault);
        } catch (RefusedException e) {
            return refuse(call, requestId, e, null);
        }
    }

    private Operation authenticatedOperation(ApiCall call) throws RefusedException {
        String action = call.parameters().require("Action");
        String version = call.parameters().require("Version");
        String format = call.format();
        if (format != null && !format.equalsIgnoreCase("JSON") && !format.equalsIgnoreCase("XML")) {
            throw Refusals.invalid("Format", "it is neither JSON nor XML");
        }
        if (!operations.isAnonymous(version, action)) {
            authentication.check(call);
        }
        return operations.find(version, action);
    }

    private Response respond(
            ApiCall call,
            Operation operation,
            String requestId,
            ApiResponse apiResponse,
            int status,
            @Nullable Fault fault) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("RequestId", requestId);
        fields.putAll(apiResponse.fields());
        Response complete = Rendering.render(call, status, operation.action() + "Response", fields);
        Response response = Rendering.apply(fault, complete);
        record(
                call,
                response.status(),
                apiResponse.errorCode(),
                fields,
                apiResponse.charged(),
                fault);
        return response;
    }

    private Response applyWithoutProcessing(
            Fault fault, Operation operation, ApiCall call, String requestId) {
        ApiResponse businessError =
                fault.kind() == Fault.Kind.CODE ? operation.businessError(fault.code()) : null;
        if (businessError != null) {
            int status = fault.status() == 0 ? 200 : fault.status();
            return respond(call, operation, requestId, businessError, status, fault);
        }
        RefusedException refusal = Rendering.refusal(fault);
        if (refusal != null) {
            return refuse(call, requestId, refusal, fault);
        }
        Response page = Rendering.apply(fault, Response.empty(fault.status()));
        record(call, page.status(), null, Map.of(), 0, fault);
        return page;
    }

    private Response refuse(
            ApiCall call, String requestId, RefusedException refusal, @Nullable Fault fault) {
        Map<String, Object> fields = Rendering.error(requestId, refusal);
        record(call, refusal.status(), refusal.code(), fields, 0, fault);
        Response error = Rendering.render(call, refusal.status(), "Error", fields);
        return Rendering.apply(fault, error);
    }

    private void record(
            ApiCall call,
            int status,
            @Nullable String code,
            Map<String, Object> fields,
            int charged,
            @Nullable Fault fault) {
        journal.add(
                new Entry(
                        clock.instant(),
                        call.action(),
                        call.request().method(),
                        call.signatureKind(),
                        call.parameters().byName(),
                        status,
                        code,
                        fields,
                        charged,
                        fault == null ? null : fault.kind().name()));
    }
}
