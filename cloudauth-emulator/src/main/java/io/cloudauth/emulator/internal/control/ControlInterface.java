package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.text.FormText;
import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.emulator.internal.text.PercentEncoding;
import io.cloudauth.emulator.internal.web.Defences;
import io.cloudauth.emulator.internal.web.PageFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The calls under {@code /_emulator/}, in JSON. */
public final class ControlInterface implements Handler {

    /** Where the paths begin. */
    public static final String ROOT = "/_emulator/";

    private static final String JSON = "application/json;charset=utf-8";
    private static final String OUTCOMES = "outcomes/";
    private static final long MOST_OFFSET_SECONDS = Duration.ofDays(36_500).toSeconds();
    private static final int BIZ_ID_LENGTH = 64;
    private static final int MOST_STATUS = 9_999;

    private final Controls controls;
    private final Defences defences;
    private final CallsView calls;
    private final Handler credentials;
    private final PageFiles console =
            new PageFiles(
                    ControlInterface.class,
                    "console.html",
                    "console.js",
                    "texts.js",
                    "console.css");

    /** Controls an emulator. */
    public ControlInterface(Controls controls, Handler credentials, Defences defences) {
        this.credentials = credentials;
        this.controls = controls;
        this.defences = defences;
        this.calls = new CallsView(controls.journal(), controls.masking());
    }

    @Override
    public Response handle(Request request) {
        String path = request.path().substring(ROOT.length());
        Response response = defences.refusalByPages(request);
        if (response == null && request.method().equals("GET")) {
            // the files show nothing; what they ask for is defended
            response = console.get(path.isEmpty() ? "console.html" : path);
        }
        if (response == null) {
            response = defences.refusalWithoutToken(request);
        }
        if (response == null) {
            response = answer(request, path);
        }
        return PageFiles.secured(response);
    }

    private Response answer(Request request, String path) {
        try {
            return request.method().equals("GET") ? told(request, path) : changed(request, path);
        } catch (UnusableOrderException e) {
            return json(400, Map.of("error", e.rule()));
        }
    }

    private Response told(Request request, String path) throws UnusableOrderException {
        return switch (path) {
            case "health" -> json(200, Map.of("status", "ready"));
            case "calls" -> calls(request);
            case "verifications" -> json(200, StateView.verifications(controls.verifications()));
            case "faults" -> json(200, StateView.faults(controls.faults()));
            case "clock" ->
                    json(200, Map.of("offsetSeconds", controls.clock().offset().toSeconds()));
            case "credentials" -> credentials.handle(request);
            default -> nothing();
        };
    }

    private Response changed(Request request, String path) throws UnusableOrderException {
        if (path.startsWith(OUTCOMES) && request.method().equals("PUT")) {
            return choose(request, PercentEncoding.decode(path.substring(OUTCOMES.length())));
        }
        return switch (request.method() + " " + path) {
            case "DELETE calls" -> {
                controls.forget().run();
                yield Response.empty(204);
            }
            case "POST faults" -> order(request);
            case "PUT clock" -> set(request);
            default -> nothing();
        };
    }

    private static Response nothing() {
        return json(404, Map.of("error", "there is no such control call"));
    }

    private Response set(Request request) throws UnusableOrderException {
        long seconds = whole(request, "offsetSeconds", -MOST_OFFSET_SECONDS, MOST_OFFSET_SECONDS);
        controls.clock().setOffset(Duration.ofSeconds(seconds));
        return Response.empty(204);
    }

    private Response calls(Request request) throws UnusableOrderException {
        Map<String, String> query = FormText.read(request.query());
        long after = count(query, "after", 0);
        long limit = count(query, "limit", Journal.KEPT);
        String counters =
                "],\"charged\":"
                        + controls.verifications().charged()
                        + ",\"oldest\":"
                        + controls.journal().oldest()
                        + "}";
        return Response.streamed(
                200,
                JSON,
                out -> {
                    out.write("{\"calls\":[".getBytes(StandardCharsets.UTF_8));
                    calls.write(out, after, limit);
                    out.write(counters.getBytes(StandardCharsets.UTF_8));
                });
    }

    private static long count(Map<String, String> query, String name, long usual)
            throws UnusableOrderException {
        String told = query.get(name);
        if (told == null) {
            return usual;
        }
        if (!told.matches("[0-9]{1,18}")) {
            throw new UnusableOrderException(name + " is a whole number, and not negative");
        }
        return Long.parseLong(told);
    }

    private Response choose(Request request, String bizId) throws UnusableOrderException {
        if (bizId.isEmpty() || bizId.codePointCount(0, bizId.length()) > BIZ_ID_LENGTH) {
            throw new UnusableOrderException("the path ends in a BizId of 1 to 64 characters");
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
        return Response.of(status, JSON, JsonText.write(fields));
    }
}
