package io.cloudauth.emulator.internal.page;

import io.cloudauth.emulator.internal.face.FaceOutcome;
import io.cloudauth.emulator.internal.face.FaceSession;
import io.cloudauth.emulator.internal.face.FaceSessions;
import io.cloudauth.emulator.internal.face.InitFaceVerify;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.text.FormText;
import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.emulator.internal.web.PageFiles;
import io.cloudauth.emulator.internal.web.RequestGuards;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A handler of the page that a CertifyUrl opens. It serves the files and the state of the page, and
 * receives the verdict that the person in the browser selects.
 */
public final class FacePage implements Handler {

    /** The prefix of the page's paths. */
    public static final String ROOT = InitFaceVerify.PAGE;

    private static final Pattern SUB_CODE = Pattern.compile("2[0-9]{2}");

    private final PageFiles files =
            new PageFiles(FacePage.class, "face.html", "face.js", "flow.js", "verify.css");
    private final FaceSessions sessions;
    private final RequestGuards guards;

    /** Creates a handler for these sessions. */
    public FacePage(FaceSessions sessions, RequestGuards guards) {
        this.sessions = sessions;
        this.guards = guards;
    }

    /** Returns the access to a path of the page. Only the page of a framed session has frames. */
    public RequestGuards.Access access(Request request) {
        if (!request.path().equals(ROOT)) {
            return RequestGuards.Access.CALL;
        }
        return isFramed(request) ? RequestGuards.Access.FRAME : RequestGuards.Access.LINK;
    }

    private boolean isFramed(Request request) {
        FaceSession session = session(request);
        return session != null && session.isFramed();
    }

    /** Returns the session of the token in the query, or null if there is none. */
    private @Nullable FaceSession session(Request request) {
        String token = FormText.read(request.query()).get("token");
        return token == null ? null : sessions.byPageToken(token);
    }

    @Override
    public Response handle(Request request) {
        Response refusal = guards.refusalForPages(request);
        Response response =
                PageFiles.withSecurityHeaders(refusal == null ? respond(request) : refusal);
        boolean isPage = refusal == null && request.path().equals(ROOT);
        return isPage && isFramed(request) ? PageFiles.withFramesAllowed(response) : response;
    }

    private Response respond(Request request) {
        String path = request.path().substring(ROOT.length());
        return switch (request.method() + " " + path) {
            case "GET /state" -> state(session(request));
            case "POST /submissions" -> submit(JsonText.readFlatObject(request.body()));
            default -> files.respond(request, path, "face.html");
        };
    }

    private Response state(@Nullable FaceSession session) {
        if (session == null) {
            return json(404, Map.of("state", "unknown"));
        }
        if (session.outcome() != null) {
            return json(409, Map.of("state", "decided"));
        }
        if (!sessions.isOpen(session)) {
            return json(410, Map.of("state", "expired"));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", "open");
        fields.put("productCode", session.solution().name());
        fields.put("certifyId", session.certifyId());
        fields.put("reasons", session.solution().failureSubCodes());
        return json(200, fields);
    }

    private Response submit(@Nullable Map<String, Object> submission) {
        if (submission == null || !(submission.get("token") instanceof String token)) {
            return json(400, Map.of("state", "unusable"));
        }
        FaceSession session = sessions.byPageToken(token);
        if (session == null || !sessions.isOpen(session)) {
            return state(session);
        }
        if (Boolean.TRUE.equals(submission.get("leave"))) {
            return done(session, "left", PageResult.LEFT);
        }
        if (!(submission.get("subCode") instanceof String subCode)
                || !SUB_CODE.matcher(subCode).matches()) {
            return json(400, Map.of("state", "unusable"));
        }
        FaceOutcome verdict = FaceOutcome.subCode(subCode);
        if (!sessions.submit(session, verdict)) {
            return state(session);
        }
        return verdict.isPassed()
                ? done(session, "passed", PageResult.PASSED)
                : done(session, "rejected", PageResult.REJECTED);
    }

    private static Response done(FaceSession session, String state, PageResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", state);
        if (session.isFramed()) {
            fields.put("destination", "frame");
            fields.put("message", result.fields(session));
            return json(200, fields);
        }
        String returnUrl = session.returnUrl();
        Destination destination =
                Destination.of(returnUrl == null ? null : result.appendTo(returnUrl, session));
        fields.put("destination", destination.kind().name().toLowerCase(Locale.ROOT));
        fields.put("target", destination.target());
        return json(200, fields);
    }

    private static Response json(int status, Map<String, Object> fields) {
        return Response.of(status, "application/json;charset=utf-8", JsonText.write(fields));
    }
}
