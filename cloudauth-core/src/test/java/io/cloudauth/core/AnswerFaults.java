package io.cloudauth.core;

import static io.cloudauth.core.ConnectionFaults.act;
import static io.cloudauth.core.ConnectionFaults.patience;
import static io.cloudauth.core.FaultRow.Letter.F;
import static io.cloudauth.core.FaultRow.Letter.ONE;
import static io.cloudauth.core.FaultRow.Letter.R;
import static io.cloudauth.core.FaultRow.Letter.U;
import static io.cloudauth.core.FaultRow.row;

import io.cloudauth.core.FaultRow.Staging;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From the first byte of the answer to its meaning, where it has no code. */
final class AnswerFaults {
    /** What an answer says that must never be told. */
    static final String QUOTED = "canary-quoted";

    static final String VERDICT = "{\"RequestId\":\"R\",\"VerifyStatus\":1}";
    private static final String HTML = "<html>" + QUOTED + "</html>";
    private static final int TOO_MUCH = (8 << 20) + 1;
    private static final Duration BRIEF = Duration.ofMillis(700);

    private AnswerFaults() {}

    static Stream<FaultRow> rows() {
        return Stream.of(arriving(), unreadable(), failed(), refused(), redirected())
                .flatMap(rows -> rows);
    }

    private static Stream<FaultRow> arriving() {
        return Stream.of(
                row(
                        "no answer within the response timeout",
                        R,
                        U,
                        "RECEIVE, timed out",
                        (scene, times) -> {
                            scene.timeouts(t -> t.response(patience(times)));
                            scene.script(Acts.silence(), times);
                        }),
                row(
                                "no answer within the total deadline",
                                F,
                                U,
                                "RECEIVE, timed out",
                                within(Acts.silence()))
                        .retryable()
                        .triedOnce(),
                row("answer cut before its first byte", R, U, "RECEIVE", act(Acts.readThenCut())),
                row("answer reset", R, U, "RECEIVE", act(Acts.readThenReset())),
                row("head truncated", R, U, "RECEIVE", act(Acts.truncated(200, VERDICT, 20))),
                row("body truncated", R, U, "RECEIVE", act(Acts.tooShort(VERDICT))),
                row("chunk truncated", R, U, "RECEIVE", act(Acts.cutChunk())),
                row(
                                "head dripping past the total deadline",
                                F,
                                U,
                                "RECEIVE, timed out",
                                within(Acts.drippingHead()))
                        .retryable()
                        .triedOnce(),
                row(
                                "body dripping past the total deadline",
                                F,
                                U,
                                "RECEIVE, timed out",
                                within(Acts.drippingBody()))
                        .retryable()
                        .triedOnce(),
                row("gzip broken", R, U, "RECEIVE", act(Acts.brokenGzip(VERDICT))),
                row("gzip cut", R, U, "RECEIVE", act(Acts.cutGzip(VERDICT))),
                row("chunk framing broken", R, U, "RECEIVE", act(Acts.brokenChunk())),
                row("not HTTP", R, U, "RECEIVE", act(Acts.notHttp())),
                row(
                        "announces over 8 MiB",
                        F,
                        U,
                        "RECEIVE",
                        act(Acts.headAlone("Content-Length: " + TOO_MUCH))),
                row("sends over 8 MiB", F, U, "RECEIVE", act(Acts.large(TOO_MUCH, false))),
                row(
                                "gzip unfolds to over 8 MiB",
                                F,
                                U,
                                "RECEIVE",
                                act(Acts.gzip(" ".repeat(TOO_MUCH))))
                        .over(Way.PLAIN));
    }

    private static Stream<FaultRow> unreadable() {
        return Stream.of(
                        unreadable("empty", ""),
                        unreadable("not JSON", HTML),
                        unreadable("JSON cut", VERDICT.substring(0, 20)),
                        unreadable("JSON twice", VERDICT + VERDICT),
                        unreadable("a JSON array", "[" + VERDICT + "]"),
                        unreadable("JSON of another shape", "{\"RequestId\":\"R\",\"Data\":{}}"),
                        unreadable(
                                "fields of other types",
                                "{\"RequestId\":\"R\",\"VerifyToken\":{},\"VerifyStatus\":[1],"
                                        + "\"OssUploadToken\":\"x\"}"),
                        unreadable(
                                "an upload to no address",
                                "{\"RequestId\":\"R\",\"OssUploadToken\":{\"Bucket\":\"b\","
                                        + "\"EndPoint\":\"no address\",\"Path\":\"p\",\"Expired\":1,"
                                        + "\"Key\":\"k\",\"Secret\":\"s\",\"Token\":\"t\"}}"),
                        row("204 without a body", ONE, U, "RECEIVE, HTTP 204", answer(204, "")))
                .map(row -> row.over(Way.PLAIN).retryable());
    }

    private static FaultRow unreadable(String what, String body) {
        return row("2xx: " + what, ONE, U, "RECEIVE, HTTP 200", answer(200, body));
    }

    private static Stream<FaultRow> failed() {
        return IntStream.of(500, 502, 503, 504)
                .boxed()
                .flatMap(
                        status ->
                                Stream.of(
                                        row(
                                                status + " with HTML",
                                                R,
                                                U,
                                                "RECEIVE, HTTP " + status,
                                                answer(status, HTML)),
                                        row(
                                                status + " with nothing",
                                                R,
                                                U,
                                                "RECEIVE, HTTP " + status,
                                                answer(status, "")),
                                        row(
                                                status + " with JSON without a code",
                                                R,
                                                U,
                                                "RECEIVE, HTTP " + status,
                                                answer(status, "{\"RequestId\":\"R\"}"))))
                .map(row -> row.over(Way.PLAIN));
    }

    private static Stream<FaultRow> refused() {
        Stream<FaultRow> pages =
                IntStream.of(400, 401, 403, 404, 407, 413, 451)
                        .mapToObj(
                                status ->
                                        row(
                                                status + " without a readable code",
                                                F,
                                                F,
                                                "RECEIVE, HTTP " + status,
                                                answer(status, HTML)));
        return Stream.concat(
                        pages,
                        Stream.of(
                                row(
                                        "408 with a page",
                                        F,
                                        U,
                                        "RECEIVE, HTTP 408",
                                        answer(408, HTML)),
                                row(
                                        "429 with a page",
                                        R,
                                        R,
                                        "Throttling (THROTTLED), HTTP 429",
                                        answer(429, HTML))))
                .map(row -> row.over(Way.PLAIN));
    }

    private static Stream<FaultRow> redirected() {
        return IntStream.of(301, 302, 303, 307, 308)
                .mapToObj(
                        status ->
                                row(
                                                status + " is not followed",
                                                F,
                                                F,
                                                "RECEIVE, HTTP " + status,
                                                (scene, times) ->
                                                        scene.script(
                                                                elsewhere(scene, status), times))
                                        .over(Way.PLAIN));
    }

    private static Act elsewhere(Scene scene, int status) {
        return Acts.answer(status, "Location: " + scene.uri() + "elsewhere\r\n", HTML);
    }

    static Staging answer(int status, String body) {
        return act(Acts.answer(status, body));
    }

    /** With so little time for the whole call that it ends while the act goes on. */
    private static Staging within(Act act) {
        return (scene, times) -> {
            scene.timeouts(t -> t.total(BRIEF));
            scene.script(act, times);
        };
    }
}
