package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.text.FormText;
import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.emulator.internal.text.PercentEncoding;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** The calls under {@code /_emulator/}, in JSON. */
public final class ControlInterface implements Handler {

    /** Where the paths begin. */
    public static final String ROOT = "/_emulator/";

    private static final String OUTCOMES = "outcomes/";
    private static final long MOST_OFFSET_SECONDS = Duration.ofDays(36_500).toSeconds();
    private static final int MOST_STATUS = 9_999;

    private final Controls controls;
    private final Defences defences;
    private final CallsView calls;
    private final Handler credentials;

    /** Controls an emulator that listens on a port that may become known later. */
    public ControlInterface(Controls controls, Handler credentials, IntSupplier port) {
        this.credentials = credentials;
        this.controls = controls;
        this.defences = new Defences(port);
        this.calls = new CallsView(controls.journal(), controls.masking());
    }

    @Override
    public Response handle(Request request) {
        Response refusal = defences.refusal(request);
        if (refusal != null) {
            return secured(refusal);
        }
        try {
            return secured(answer(request));
        } catch (UnusableOrderException e) {
            return secured(json(400, Map.of("error", e.rule())));
        }
    }

    private static Response secured(Response response) {
        return response.with(
                        "Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store");
    }

    private Response answer(Request request) throws UnusableOrderException {
        String path = request.path().substring(ROOT.length());
        String call = request.method() + " " + (path.startsWith(OUTCOMES) ? OUTCOMES : path);
        switch (call) {
            case "GET health" -> {
                return json(200, Map.of("status", "ready"));
            }
            case "GET calls" -> {
                return calls(request);
            }
            case "GET credentials" -> {
                return credentials.handle(request);
            }
            case "DELETE calls" -> {
                controls.forget().run();
                return Response.empty(204);
            }
            case "PUT outcomes/" -> {
                return choose(request, PercentEncoding.decode(path.substring(OUTCOMES.length())));
            }
            case "POST faults" -> {
                return order(request);
            }
            case "PUT clock" -> {
                long seconds =
                        whole(request, "offsetSeconds", -MOST_OFFSET_SECONDS, MOST_OFFSET_SECONDS);
                controls.clock().setOffset(Duration.ofSeconds(seconds));
                return Response.empty(204);
            }
            default -> {
                return json(404, Map.of("error", "there is no such control call"));
            }
        }
    }

    private Response calls(Request request) throws UnusableOrderException {
        String after = FormText.read(request.query()).getOrDefault("after", "0");
        if (!after.matches("[0-9]{1,18}")) {
            throw new UnusableOrderException("after is the number of a call");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("calls", calls.after(Long.parseLong(after)));
        answer.put("charged", controls.verifications().charged());
        return json(200, answer);
    }

    private Response choose(Request request, String bizId) throws UnusableOrderException {
        if (bizId.isEmpty()) {
            throw new UnusableOrderException("the path ends in a BizId");
        }
        controls.verifications().choose(bizId, (int) whole(request, "status", -1, MOST_STATUS));
        return Response.empty(204);
    }

    private Response order(Request request) throws UnusableOrderException {
        FaultOrder order = FaultOrder.read(body(request));
        try {
            controls.faults().order(order.action(), order.fault(), order.times());
        } catch (IllegalStateException e) {
            return json(429, Map.of("error", "too many faults are waiting"));
        }
        return Response.empty(204);
    }

    private static long whole(Request request, String name, long least, long most)
            throws UnusableOrderException {
        Map<String, Object> body = body(request);
        if (body.size() == 1
                && body.get(name) instanceof Long value
                && value >= least
                && value <= most) {
            return value;
        }
        throw new UnusableOrderException(
                "the body is {\"" + name + "\": a whole number, " + least + " to " + most + "}");
    }

    private static Map<String, Object> body(Request request) throws UnusableOrderException {
        Map<String, Object> body = JsonText.readFlatObject(request.body());
        if (body == null) {
            throw new UnusableOrderException("the body is no flat JSON object");
        }
        return body;
    }

    private static Response json(int status, Map<String, Object> fields) {
        return Response.of(status, "application/json;charset=utf-8", JsonText.write(fields));
    }
}
