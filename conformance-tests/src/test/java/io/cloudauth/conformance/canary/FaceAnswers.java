package io.cloudauth.conformance.canary;

import com.sun.net.httpserver.HttpServer;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.OuterOrderNo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Responses to the requests of sessions in which each text is a canary, whether they are well
 * formed, cut, of another type or an error that quotes the request.
 */
final class FaceAnswers implements Speaker {

    private record Answer(int status, String body) {}

    private volatile Answer next = new Answer(200, "");

    @Override
    public void speak(Stage stage, Told told) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    Answer answer = next;
                    exchange.getRequestBody().readAllBytes();
                    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(answer.status(), body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        try (CloudAuthClient client =
                CloudAuth.builder()
                        .endpoint("http://127.0.0.1:" + server.getAddress().getPort())
                        .credentials(
                                CredentialsProviders.accessKey("id", Canaries.ACCESS_KEY_SECRET))
                        .sceneId(1000000006L)
                        .retry(r -> r.maxAttempts(1))
                        .listener(event -> told.text("event", event.toString()))
                        .build()) {
            for (Answer answer : answers()) {
                next = answer;
                call(client, told);
            }
        } finally {
            server.stop(0);
        }
    }

    private static void call(CloudAuthClient client, Told told) {
        try {
            Object result = client.faceVerify().describeFaceVerify(CertifyId.of("sha1"));
            told.object("result of an answer", result);
        } catch (RuntimeException e) {
            told.failure("result of an answer", e);
        }
        try {
            Object session =
                    client.faceVerify()
                            .async()
                            .initFaceVerify(
                                    r ->
                                            r.outerOrderNo(OuterOrderNo.random())
                                                    .idPlus()
                                                    .metaInfo(Canaries.META_INFO_OF_A_PAGE))
                            .join();
            told.object("session of an answer", session);
        } catch (RuntimeException e) {
            told.failure("session of an answer", e);
        }
    }

    private static List<Answer> answers() {
        String page = field("CertifyId", "sha1") + "," + field("CertifyUrl", Canaries.PAGE);
        String material = escaped(materialInfo());
        String whole =
                page
                        + ",\"Passed\":\"T\",\"SubCode\":\"200\","
                        + field("DeviceToken", Canaries.DEVICE_TOKEN)
                        + ","
                        + field("IdentityInfo", Canaries.NAME + Canaries.NUMBER)
                        + ","
                        + field("UserInfo", escaped(userInfo()))
                        + ","
                        + field("MaterialInfo", material);
        String broken =
                page
                        + ",\"Passed\":\"F\",\"SubCode\":\"204\","
                        + field("UserInfo", escaped(userInfo() + userInfo()))
                        + ","
                        + field("MaterialInfo", escaped(materialInfo() + Canaries.PICTURE));
        String quoted = Canaries.NAME + "," + Canaries.NUMBER + "," + Canaries.PICTURE;
        return List.of(
                new Answer(200, wrapper("200", "success", "{" + whole + "}")),
                new Answer(200, wrapper("200", quoted, "{" + broken + "}")),
                new Answer(200, wrapper("200", quoted, escaped("{" + whole + "}"))),
                new Answer(200, wrapper("200", quoted, "\"" + quoted + "\"")),
                new Answer(200, wrapper("200", quoted, "[{" + whole + "}]")),
                new Answer(
                        200,
                        wrapper(
                                "200",
                                quoted,
                                "{"
                                        + field("CertifyId", Canaries.FACE)
                                        + ","
                                        + field("CertifyUrl", "javascript:" + Canaries.PAGE)
                                        + ","
                                        + field("Passed", quoted)
                                        + ","
                                        + field("SubCode", quoted)
                                        + "}")),
                new Answer(200, wrapper("401", quoted, "{" + whole + "}")),
                new Answer(200, wrapper("406", quoted, "null")),
                new Answer(200, wrapper("424", quoted, "{" + whole + "}")),
                new Answer(200, wrapper(quoted, quoted, "{" + whole + "}")),
                new Answer(400, wrapper("Throttling.User", quoted, "{" + whole + "}")),
                new Answer(500, wrapper("500", quoted, "{" + whole + "}")),
                new Answer(502, "<html>" + quoted + "</html>"),
                new Answer(200, "{" + whole));
    }

    private static String wrapper(String code, String message, String result) {
        return "{\"RequestId\":\"R\","
                + field("Code", code)
                + ","
                + field("Message", message)
                + ",\"ResultObject\":"
                + result
                + "}";
    }

    private static String userInfo() {
        return "{"
                + field("number", Canaries.NUMBER)
                + ","
                + field("name", Canaries.NAME)
                + ","
                + field("verifyName", Canaries.NAME)
                + "}";
    }

    private static String materialInfo() {
        return "{\"faceAttack\":\"F\",\"faceAge\":31,\"facialPictureFront\":{\"verifyScore\":98.9,"
                + field("ossObjectName", "verify/" + Canaries.NAME)
                + ","
                + field("pictureUrl", Canaries.PICTURE)
                + ","
                + field("verifyVideoUrl", Canaries.VIDEO_LINK)
                + "},\"ocrIdCardInfo\":{"
                + field("certName", Canaries.NAME)
                + ","
                + field("certNo", Canaries.NUMBER)
                + ","
                + field("nationality", Canaries.ADDRESS)
                + ","
                + field("birth", "1949-12-31")
                + ","
                + field("address", Canaries.ADDRESS)
                + ","
                + field("authority", Canaries.ADDRESS)
                + "},\"ocrPictureFront\":{"
                + field("ossIdFaceUrl", Canaries.PICTURE)
                + ","
                + field("ossIdNationalEmblemUrl", Canaries.PICTURE)
                + "}}";
    }

    private static String field(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    private static String escaped(String json) {
        return json.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public String toString() {
        return "answers of canaries";
    }
}
