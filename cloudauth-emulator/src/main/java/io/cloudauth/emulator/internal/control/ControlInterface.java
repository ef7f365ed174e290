package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.face.FaceOutcome;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.text.FormText;
import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.emulator.internal.text.PercentEncoding;
import io.cloudauth.emulator.internal.verification.TestNumberCodes;
import io.cloudauth.emulator.internal.web.PageFiles;
import io.cloudauth.emulator.internal.web.RequestGuards;
import java.time.Duration;
import java.util.Map;

/** The handler of control calls in JSON and of the console, under {@code /_emulator/}. */
public final class ControlInterface implements Handler {

    /** The prefix of the paths. */
    public static final String ROOT = "/_emulator/";

    /** The path of the script that defines {@code getMetaInfo()} for pages under test. */
    public static final String META_INFO_SCRIPT = ROOT + "metainfo.js";

    static final String JSON = "application/json;charset=utf-8";
    private static final String OUTCOMES = "outcomes/";
    private static final String ORDER_OUTCOMES = "order-outcomes/";
    private static final long MAX_OFFSET_SECONDS = Duration.ofDays(36_500).toSeconds();
    private static final int MAX_BIZ_ID_LENGTH = 64;
    private static final int MAX_STATUS = 9_999;

    private final Controls controls;
    private final RequestGuards guards;
    private final CallsView calls;
    private final Handler credentials;
    private final PageFiles console =
            new PageFiles(
                    ControlInterface.class,
                    "console.html",
                    "console.css",
                    "console.js",
                    "calls.js",
                    "control.js",
                    "faults.js",
                    "metainfo.js",
                    "numbers.js",
                    "tabs.js",
                    "texts.js",
                    "verifications.js");

    /** Creates a handler that controls an emulator. */
    public ControlInterface(Controls controls, Handler credentials, RequestGuards guards) {
        this.credentials = credentials;
        this.controls = controls;
        this.guards = guards;
        this.calls = new CallsView(controls);
    }

    @Override
    public Response handle(Request request) {
        String path = request.path().substring(ROOT.length());
        Response response = guards.refusalForPages(request);
        if (response == null && request.method().equals("GET")) {
            // no token for the files: they contain no data, and their control calls need the token
            response = console.get(path.isEmpty() ? "console.html" : path);
        }
        if (response == null) {
            response = guards.refusalWithoutToken(request);
        }
        if (response == null) {
            response = respond(request, path);
        }
        return PageFiles.withSecurityHeaders(response);
    }

    private Response respond(Request request, String path) {
        try {
            return request.method().equals("GET") ? read(request, path) : change(request, path);
        } catch (InvalidControlRequestException e) {
            return json(400, Map.of("error", e.rule()));
        }
    }

    private Response read(Request request, String path) throws InvalidControlRequestException {
        return switch (path) {
            case "health" -> json(200, Map.of("status", "ready"));
            case "calls" -> calls.respond(request);
            case "verifications" -> json(200, StateView.verifications(controls));
            case "faults" -> json(200, StateView.faults(controls.faults()));
            case "clock" ->
                    json(200, Map.of("offsetSeconds", controls.clock().offset().toSeconds()));
            case "test-numbers" -> testNumber(request);
            case "credentials" -> credentials.handle(request);
            default -> notFound();
        };
    }

    private Response change(Request request, String path) throws InvalidControlRequestException {
        if (path.startsWith(OUTCOMES) && request.method().equals("PUT")) {
            return setOutcome(request, PercentEncoding.decode(path.substring(OUTCOMES.length())));
        }
        if (path.startsWith(ORDER_OUTCOMES) && request.method().equals("PUT")) {
            return setOutcomeOfOrder(
                    request, PercentEncoding.decode(path.substring(ORDER_OUTCOMES.length())));
        }
        return switch (request.method() + " " + path) {
            case "DELETE calls" -> {
                controls.reset().run();
                yield Response.empty(204);
            }
            case "POST faults" -> queueFault(request);
            case "PUT clock" -> setClock(request);
            case "PUT search" -> {
                controls.verdictRecords()
                        .setLag(
                                Duration.ofSeconds(
                                        wholeNumber(request, "lagSeconds", 0, MAX_OFFSET_SECONDS)));
                yield Response.empty(204);
            }
            default -> notFound();
        };
    }

    private static Response testNumber(Request request) throws InvalidControlRequestException {
        String code = FormText.read(request.query()).getOrDefault("code", "");
        String number = TestNumberCodes.number(code);
        if (number == null) {
            throw new InvalidControlRequestException("code is one of " + TestNumberCodes.LIST);
        }
        return json(200, Map.of("number", number));
    }

    private static Response notFound() {
        return json(404, Map.of("error", "there is no such control call"));
    }

    private Response setClock(Request request) throws InvalidControlRequestException {
        long seconds =
                wholeNumber(request, "offsetSeconds", -MAX_OFFSET_SECONDS, MAX_OFFSET_SECONDS);
        controls.clock().setOffset(Duration.ofSeconds(seconds));
        return Response.empty(204);
    }

    private Response setOutcome(Request request, String id) throws InvalidControlRequestException {
        FaceOutcome outcome = FaceOutcomeRequest.read(body(request));
        if (outcome == null) {
            return setStatus(request, id);
        }
        return controls.faceSessions().setOutcome(id, outcome)
                ? Response.empty(204)
                : json(404, Map.of("error", "no session has this CertifyId"));
    }

    private Response setOutcomeOfOrder(Request request, String outerOrderNo)
            throws InvalidControlRequestException {
        FaceOutcome outcome = FaceOutcomeRequest.read(body(request));
        if (outcome == null || outerOrderNo.isEmpty()) {
            throw new InvalidControlRequestException(
                    "the path ends in an OuterOrderNo, and the body is {\"subCode\": text} or"
                            + " {\"code\": text}");
        }
        controls.faceSessions().setOutcomeOfOrder(outerOrderNo, outcome);
        return Response.empty(204);
    }

    private Response setStatus(Request request, String bizId)
            throws InvalidControlRequestException {
        if (bizId.isEmpty() || bizId.codePointCount(0, bizId.length()) > MAX_BIZ_ID_LENGTH) {
            throw new InvalidControlRequestException(
                    "the path ends in a BizId of 1 to 64 characters");
        }
        controls.verifications()
                .setOutcome(bizId, (int) wholeNumber(request, "status", -1, MAX_STATUS));
        return Response.empty(204);
    }

    private Response queueFault(Request request) throws InvalidControlRequestException {
        FaultRequest fault = FaultRequest.read(body(request));
        try {
            controls.faults().queue(fault.action(), fault.fault(), fault.times());
        } catch (IllegalStateException e) {
            return json(429, Map.of("error", "too many faults are waiting"));
        }
        return Response.empty(204);
    }

    private static long wholeNumber(Request request, String name, long min, long max)
            throws InvalidControlRequestException {
        Map<String, Object> body = body(request);
        if (body.size() == 1
                && body.get(name) instanceof Long value
                && value >= min
                && value <= max) {
            return value;
        }
        throw new InvalidControlRequestException(
                "the body is {\"" + name + "\": a whole number, " + min + " to " + max + "}");
    }

    private static Map<String, Object> body(Request request) throws InvalidControlRequestException {
        Map<String, Object> body = JsonText.readFlatObject(request.body());
        if (body == null) {
            throw new InvalidControlRequestException("the body is no flat JSON object");
        }
        return body;
    }

    private static Response json(int status, Map<String, Object> fields) {
        return Response.of(status, JSON, JsonText.write(fields));
    }
}
