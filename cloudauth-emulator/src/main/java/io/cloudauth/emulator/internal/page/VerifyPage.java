package io.cloudauth.emulator.internal.page;

import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.text.FormText;
import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.emulator.internal.verification.DescribeVerifyToken;
import io.cloudauth.emulator.internal.verification.FlowOptions;
import io.cloudauth.emulator.internal.verification.Verification;
import io.cloudauth.emulator.internal.verification.Verifications;
import io.cloudauth.emulator.internal.web.PageFiles;
import io.cloudauth.emulator.internal.web.RequestGuards;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A handler of the page that a VerifyPageUrl opens. It serves the files and the state of the page,
 * and receives the outcome that the person in the browser selects.
 */
public final class VerifyPage implements Handler {

    /** The prefix of the page's paths. */
    public static final String ROOT = DescribeVerifyToken.PAGE;

    private static final int FIRST_REJECTION = 3;
    private static final int LAST_REJECTION = 12;
    private static final int PASSED = 1;

    private final PageFiles files =
            new PageFiles(VerifyPage.class, "verify.html", "verify.js", "flow.js", "verify.css");
    private final Verifications verifications;
    private final RequestGuards guards;
    private final Clock clock;

    /** Creates a handler for these verifications. */
    public VerifyPage(Verifications verifications, RequestGuards guards, Clock clock) {
        this.verifications = verifications;
        this.guards = guards;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        Response refusal = guards.refusalForPages(request);
        return PageFiles.withSecurityHeaders(refusal == null ? respond(request) : refusal);
    }

    private Response respond(Request request) {
        String path = request.path().substring(ROOT.length());
        return switch (request.method() + " " + path) {
            case "GET /state" -> state(FormText.read(request.query()).get("token"));
            case "POST /submissions" -> submit(JsonText.readFlatObject(request.body()));
            default -> files.respond(request, path, "verify.html");
        };
    }

    private Response state(@Nullable String tokenText) {
        Verifications.Token token = tokenText == null ? null : verifications.byToken(tokenText);
        if (token == null) {
            return json(404, Map.of("state", "unknown"));
        }
        if (!clock.instant().isBefore(token.expiresAt())) {
            return json(410, Map.of("state", "expired"));
        }
        Verification verification = token.verification();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", verification.status() == PASSED ? "passed" : "open");
        fields.put("bizType", verification.bizType());
        fields.put("bizId", verification.bizId());
        fields.put("reasons", verification.failureStatuses());
        return json(200, fields);
    }

    private Response submit(@Nullable Map<String, Object> submission) {
        if (submission == null
                || !(submission.get("token") instanceof String tokenText)
                || !(submission.get("status") instanceof Long status)
                || !isVerdict(status)) {
            return json(400, Map.of("state", "unusable"));
        }
        Verifications.Token token = verifications.byToken(tokenText);
        boolean passed = token != null && token.verification().status() == PASSED;
        if (token == null || passed || !clock.instant().isBefore(token.expiresAt())) {
            return state(tokenText);
        }
        Verification verification = token.verification();
        verifications.submit(verification, status.intValue());
        Destination destination =
                destination(verification.flowOptions(), status == PASSED, submission);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", "submitted");
        fields.put("destination", destination.kind().name().toLowerCase(Locale.ROOT));
        fields.put("target", destination.target());
        return json(200, fields);
    }

    private static boolean isVerdict(long status) {
        return status == PASSED || (status >= FIRST_REJECTION && status <= LAST_REJECTION);
    }

    /** Uses the redirect of the request for the token, or else that of the page's own URL. */
    private static Destination destination(
            FlowOptions options, boolean passed, Map<String, Object> submission) {
        String redirect = passed ? options.passedRedirect() : options.failedRedirect();
        if (redirect == null) {
            Object fromPageUrl = submission.get(passed ? "successRedirect" : "failRedirect");
            redirect = fromPageUrl instanceof String text ? text : null;
        }
        return Destination.of(redirect);
    }

    private static Response json(int status, Map<String, Object> fields) {
        return Response.of(status, "application/json;charset=utf-8", JsonText.write(fields));
    }
}
