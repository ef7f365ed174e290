package io.cloudauth.emulator.support;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Requests that were right before bytes of them were changed, the same ones for a seed. */
public final class Mutations {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "CONNECT");
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/_emulator/",
                    "/_emulator/calls",
                    "/_emulator/outcomes/a",
                    "/_emulator/faults",
                    "/_emulator/clock",
                    "/_emulator/credentials",
                    "/verify",
                    "/verify/state?token=a",
                    "/verify/submissions",
                    "/media/a/face.png?Expires=1&Signature=a",
                    "/cloudauth-emulator/prod/a",
                    "/latest/api/token",
                    "/latest/meta-data/ram/security-credentials/");
    private static final List<String> ACTIONS =
            List.of(
                    "DescribeVerifyToken",
                    "DescribeVerifyResult",
                    "VerifyMaterial",
                    "VerifyMaterial",
                    "VerifyMaterial",
                    "DescribeOssUploadToken",
                    "AssumeRole",
                    "AssumeRoleWithOIDC");
    private static final List<String> NAMES =
            List.of(
                    "Version",
                    "BizType",
                    "BizId",
                    "Name",
                    "IdCardNumber",
                    "FaceImageUrl",
                    "IdCardFrontImageUrl",
                    "FaceRetainedImageUrl",
                    "PassedRedirectUrl",
                    "RoleArn",
                    "RoleSessionName",
                    "DurationSeconds",
                    "OIDCToken",
                    "OIDCProviderArn");
    private static final List<String> COMMON =
            List.of(
                    "Format",
                    "Timestamp",
                    "SignatureMethod",
                    "SignatureVersion",
                    "SignatureNonce",
                    "AccessKeyId",
                    "SecurityToken");
    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "\0",
                    "\ufffe",
                    "\ud842",
                    "𠮷野",
                    "a\r\nb: c",
                    "<script>&\"'",
                    "110000190001010063",
                    "11000019000199001X",
                    "99999999999999999X",
                    "１１００００１９０００１０１００１２",
                    "110000000000000000",
                    "oss://cloudauth-emulator:",
                    "oss://cloudauth-emulator:a",
                    "oss://",
                    "http://[",
                    "data:,a",
                    "-1",
                    "99999999999999999999999",
                    "+292278994-08-17T07:12:55Z",
                    "2026-13-45T99:99:99Z",
                    "XML",
                    "a".repeat(5_000),
                    "测".repeat(65));
    private static final List<String> PIECES =
            List.of(
                    "\r\n",
                    "\n",
                    "\r\n\r\n",
                    ":",
                    "%",
                    "%zz",
                    "%F0%9F",
                    "&",
                    "=",
                    "\0",
                    "\u00ff",
                    "Content-Length: 5\r\n",
                    "Transfer-Encoding: chunked\r\n",
                    "Expect: 100-continue\r\n",
                    "Authorization: ACS3-HMAC-SHA256 Credential=,SignedHeaders=;;,Signature=\r\n",
                    "Authorization: OSS4-HMAC-SHA256 Credential=a/b/c/oss/aliyun_v4_request\r\n",
                    "Authorization: OSS a:b\r\n",
                    "x-oss-date: 20260101T000000Z\r\n",
                    "Origin: null\r\n",
                    "Connection: close, keep-alive\r\n",
                    "ffffffff\r\n",
                    "0\r\n\r\n",
                    "{\"status\":",
                    "[[[[[[[[");

    private final CloudAuthEmulator emulator;
    private final Random random;

    /** Mutations of requests to an emulator. */
    public Mutations(CloudAuthEmulator emulator, long seed) {
        this.emulator = emulator;
        this.random = new Random(seed);
    }

    /** The next request, or two in one. */
    public byte[] next() {
        byte[] request = mutated(right());
        if (random.nextInt(8) == 0) {
            byte[] second = mutated(right());
            byte[] both = Arrays.copyOf(request, request.length + second.length);
            System.arraycopy(second, 0, both, request.length, second.length);
            return both;
        }
        return request;
    }

    private byte[] right() {
        String body =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 ->
                            "{\"status\": 6, \"action\": \"*\", \"kind\": \"cut\", \"token\": \"a\"}";
                    default -> signedForm();
                };
        boolean chunked = random.nextInt(4) == 0;
        StringBuilder request = new StringBuilder();
        boolean api = random.nextBoolean();
        request.append(api ? "POST" : pick(METHODS)).append(' ');
        request.append(api ? "/" : pick(PATHS)).append(" HTTP/1.1\r\n");
        request.append("Host: 127.0.0.1:").append(emulator.port()).append("\r\n");
        request.append("Content-Type: application/")
                .append(body.startsWith("{") ? "json" : "x-www-form-urlencoded")
                .append("\r\n");
        if (chunked) {
            request.append("Transfer-Encoding: chunked\r\n\r\n");
            if (!body.isEmpty()) {
                request.append(Integer.toHexString(body.length())).append("\r\n");
                request.append(body).append("\r\n");
            }
            request.append("0\r\n\r\n");
        } else {
            request.append("Content-Length: ").append(body.length()).append("\r\n\r\n");
            request.append(body);
        }
        return request.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Rightly signed, with values that may be anything. */
    private String signedForm() {
        Rpc call = Rpc.call(emulator, pick(ACTIONS));
        for (String name : NAMES) {
            if (random.nextInt(15) > 0) {
                call.with(name, random.nextInt(12) == 0 ? pick(VALUES) : usual(name));
            }
        }
        if (random.nextInt(6) == 0) {
            call.with(pick(COMMON), pick(VALUES));
        }
        return call.form();
    }

    private String usual(String name) {
        return switch (name) {
            case "BizType" -> pick(List.of("RPMin", "RPMin", "RPH5BioOnly", "FVBioOnly"));
            case "BizId" -> "m" + random.nextInt(2);
            case "IdCardNumber" -> "110000190001010012";
            case "RoleArn" -> "acs:ram::1:role/a";
            case "RoleSessionName" -> "session";
            case "DurationSeconds" -> "900";
            case "Version" -> random.nextInt(4) == 0 ? "2015-04-01" : "2019-03-07";
            case "Name" -> "测试";
            default -> "https://cdn.example/a.jpg";
        };
    }

    private byte[] mutated(byte[] request) {
        byte[] changed = request;
        for (int left = random.nextInt(6) - 2; left > 0; left--) {
            int at = random.nextInt(changed.length + 1);
            changed =
                    switch (random.nextInt(5)) {
                        case 0 -> Arrays.copyOf(changed, at);
                        case 1 -> spliced(changed, at, pick(PIECES), 0);
                        case 2 -> spliced(changed, at, "", random.nextInt(20));
                        case 3 -> spliced(changed, at, "a".repeat(random.nextInt(100_000)), 0);
                        default -> spliced(changed, at, Character.toString(random.nextInt(256)), 1);
                    };
        }
        return changed;
    }

    private static byte[] spliced(byte[] bytes, int at, String piece, int without) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(bytes, 0, at);
        whole.writeBytes(piece.getBytes(StandardCharsets.ISO_8859_1));
        int from = Math.min(bytes.length, at + without);
        whole.write(bytes, from, bytes.length - from);
        return whole.toByteArray();
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
