package io.cloudauth.emulator.internal.page;

import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.text.FormText;
import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.emulator.internal.verification.DescribeVerifyToken;
import io.cloudauth.emulator.internal.verification.Journey;
import io.cloudauth.emulator.internal.verification.Verification;
import io.cloudauth.emulator.internal.verification.Verifications;
import io.cloudauth.emulator.internal.web.Defences;
import io.cloudauth.emulator.internal.web.PageFiles;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page that a VerifyPageUrl opens: its files, its state, and what the person on it decides. */
public final class VerifyPage implements Handler {

    /** Where the paths begin. */
    public static final String ROOT = DescribeVerifyToken.PAGE;

    private static final int LEAST_REASON = 3;
    private static final int MOST_REASON = 12;
    private static final int PASSED = 1;

    private final PageFiles files =
            new PageFiles(VerifyPage.class, "verify.html", "verify.js", "verify.css");
    private final Verifications verifications;
    private final Defences defences;
    private final Clock clock;

    /** The page of these verifications. */
    public VerifyPage(Verifications verifications, Defences defences, Clock clock) {
        this.verifications = verifications;
        this.defences = defences;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        Response refusal = defences.refusalByPages(request);
        return PageFiles.secured(refusal == null ? answer(request) : refusal);
    }

    private Response answer(Request request) {
        String call = request.method() + " " + request.path().substring(ROOT.length());
        return switch (call) {
            case "GET " -> file("verify.html");
            case "GET /verify.js" -> file("verify.js");
            case "GET /verify.css" -> file("verify.css");
            case "GET /state" -> state(FormText.read(request.query()).get("token"));
            case "POST /submissions" -> submit(JsonText.readFlatObject(request.body()));
            default -> Response.text(404, "nothing is here");
        };
    }

    private Response file(String name) {
        return Objects.requireNonNull(files.get(name));
    }

    private Response state(@Nullable String told) {
        Verifications.Token token = told == null ? null : verifications.byToken(told);
        if (token == null) {
            return json(404, Map.of("state", "unknown"));
        }
        if (!clock.instant().isBefore(token.expires())) {
            return json(410, Map.of("state", "expired"));
        }
        Verification verification = token.verification();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", verification.status() == PASSED ? "passed" : "open");
        fields.put("bizType", verification.bizType());
        fields.put("bizId", verification.bizId());
        return json(200, fields);
    }

    private Response submit(@Nullable Map<String, Object> order) {
        if (order == null
                || !(order.get("token") instanceof String told)
                || !(order.get("status") instanceof Long status)
                || !isVerdict(status)) {
            return json(400, Map.of("state", "unusable"));
        }
        Verifications.Token token = verifications.byToken(told);
        boolean passed = token != null && token.verification().status() == PASSED;
        if (token == null || passed || !clock.instant().isBefore(token.expires())) {
            return state(told);
        }
        Verification verification = token.verification();
        verifications.submit(verification, status.intValue());
        Destination destination = destination(verification.journey(), status == PASSED, order);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", "submitted");
        fields.put("destination", destination.kind().name().toLowerCase(Locale.ROOT));
        fields.put("target", destination.target());
        return json(200, fields);
    }

    private static boolean isVerdict(long status) {
        return status == PASSED || (status >= LEAST_REASON && status <= MOST_REASON);
    }

    /** As the token's request said, else as the page's own address says. */
    private static Destination destination(
            Journey journey, boolean passed, Map<String, Object> order) {
        String redirect = passed ? journey.passedRedirect() : journey.failedRedirect();
        if (redirect == null) {
            Object appended = order.get(passed ? "successRedirect" : "failRedirect");
            redirect = appended instanceof String text ? text : null;
        }
        return Destination.of(redirect);
    }

    private static Response json(int status, Map<String, Object> fields) {
        return Response.of(status, "application/json;charset=utf-8", JsonText.write(fields));
    }
}
