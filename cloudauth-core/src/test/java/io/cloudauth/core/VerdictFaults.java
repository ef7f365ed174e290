package io.cloudauth.core;

import static io.cloudauth.core.AnswerFaults.answer;
import static io.cloudauth.core.FaultRow.Letter.OK;
import static io.cloudauth.core.FaultRow.Letter.ONE;
import static io.cloudauth.core.FaultRow.Letter.U;
import static io.cloudauth.core.FaultRow.row;

import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.fault.Acts;
import java.util.stream.Stream;

/** Responses that hold a verdict and something that contradicts it, or that lack a request ID. */
final class VerdictFaults {
    private static final String STATUS = "\"VerifyStatus\":1";

    private VerdictFaults() {}

    static Stream<FaultRow> rows() {
        return Stream.of(besideACode(), underAFailingStatus(), inAnotherPlace(), whole())
                .flatMap(rows -> rows)
                .map(row -> row.over(Way.PLAIN));
    }

    private static Stream<FaultRow> besideACode() {
        return Stream.of(
                coded("a verdict", 200, "Throttling", "THROTTLED", STATUS),
                coded("a verdict", 429, "Throttling.User", "THROTTLED", STATUS),
                coded("a verdict", 503, "Throttling", "THROTTLED", STATUS),
                coded("a verdict", 400, "InvalidParameter", "BAD_REQUEST", STATUS),
                coded("a verdict", 403, "Forbidden", "NO_PERMISSION", STATUS),
                coded("a verdict", 400, "3101", "NAME_AND_NUMBER_DIFFER", STATUS),
                coded("a verdict", 400, "InvalidTimeStamp.Expired", "CLOCK_SKEWED", STATUS),
                coded("-1", 200, "Throttling", "THROTTLED", "\"VerifyStatus\":-1"),
                coded("a verdict below", 200, "Throttling", "THROTTLED", below(STATUS)),
                coded("a score", 200, "Throttling", "THROTTLED", "\"FaceComparisonScore\":\"9\""),
                coded(
                        "the pictures of a verdict",
                        429,
                        "Throttling",
                        "THROTTLED",
                        "\"Data\":[{\"Material\":{\"FaceQuality\":\"LOW\"}}]"));
    }

    private static Stream<FaultRow> underAFailingStatus() {
        return Stream.of(
                plain("429 with a verdict", 429, "{\"RequestId\":\"R\"," + STATUS + "}"),
                plain("503 with a verdict", 503, "{\"RequestId\":\"R\"," + STATUS + "}"),
                plain("404 with a verdict", 404, "{" + below(STATUS) + "}"),
                plain("302 with a verdict", 302, "{\"RequestId\":\"R\"," + STATUS + "}"),
                plain("429 with two verdicts", 429, "{" + STATUS + "}{" + STATUS + "}"));
    }

    private static Stream<FaultRow> inAnotherPlace() {
        return Stream.of(
                plain(
                        "a code below",
                        200,
                        "{\"RequestId\":\"R\"," + below("\"Code\":\"Throttling\"") + "}"),
                plain(
                        "a code of another shape",
                        200,
                        "{\"RequestId\":\"R\",\"Code\":[\"Throttling\"]," + STATUS + "}"),
                plain(
                        "two verdicts that differ",
                        200,
                        "{\"RequestId\":\"R\",\"VerifyToken\":\"T\","
                                + STATUS
                                + ","
                                + below("\"VerifyStatus\":3")
                                + "}"));
    }

    private static Stream<FaultRow> whole() {
        return Stream.of(
                success("without RequestId, on a fresh connection", STATUS),
                success(
                        "the same verdict twice",
                        "\"RequestId\":\"R\",\"VerifyStatus\":\"1\"," + below(STATUS)),
                success(
                        "a verdict and a code below",
                        "\"RequestId\":\"R\","
                                + below(STATUS + ",\"Code\":\"Throttling\",\"RequestId\":\"S\"")));
    }

    private static FaultRow coded(String what, int status, String code, String kind, String field) {
        String body = "{\"RequestId\":\"R\",\"Code\":\"" + code + "\"," + field + "}";
        String told = code + " (" + kind + "), HTTP " + status;
        return row(status + " " + code + " beside " + what, ONE, U, told, answer(status, body))
                .retryable();
    }

    private static FaultRow plain(String what, int status, String body) {
        return row(what, ONE, U, "RECEIVE, HTTP " + status, answer(status, body)).retryable();
    }

    /** Each operation finds what it asked for. */
    private static FaultRow success(String what, String fields) {
        return row(
                "200 " + what,
                OK,
                OK,
                Told.RESULT,
                (scene, times) ->
                        scene.script(
                                Acts.answer(
                                        200,
                                        "{\"VerifyToken\":\"T\","
                                                + fields
                                                + ",\"OssUploadToken\":{\"Bucket\":\"b\","
                                                + "\"EndPoint\":\""
                                                + scene.uri()
                                                + "\",\"Path\":\"p\",\"Expired\":1000,"
                                                + "\"Key\":\"k\",\"Secret\":\"s\","
                                                + "\"Token\":\"t\"}}"),
                                times));
    }

    private static String below(String fields) {
        return "\"ResultObject\":{" + fields + "}";
    }
}
