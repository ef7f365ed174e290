package io.cloudauth.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.benchmarks.contender.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The whole answers of one listener, by what a request names. */
final class Prepared {
    private static final byte[] STORED =
            """
            HTTP/1.1 200 OK
            Server: AliyunOSS
            x-oss-request-id: 5C06A3B67B8B5A3DA422299D
            ETag: "D41D8CD98F00B204E9800998ECF8427E"
            Content-Length: 0

            """
                    .replace("\n", "\r\n")
                    .getBytes(ISO_8859_1);

    private static final byte[][] REQUEST_ID = {
        "\"RequestId\":\"".getBytes(ISO_8859_1), "x-oss-request-id: ".getBytes(ISO_8859_1)
    };
    private static final int DIGITS = 8;

    private final AtomicLong count = new AtomicLong();
    private final byte[][] actions;
    private final byte[][] answers;
    private final String session;
    private final LoopbackServer server;

    private Prepared(byte[][] actions, byte[][] answers, String session, LoopbackServer server) {
        this.actions = actions;
        this.answers = answers;
        this.session = session;
        this.server = server;
    }

    static Prepared of(Path directory, String own, LoopbackServer server) {
        String[] names = {
            "ContrastFaceVerify", // first, so that the photo after it is not searched
            Person.PENDING_BIZ_ID,
            "DescribeVerifyResult",
            "DescribeVerifyToken",
            "VerifyMaterial",
            "DescribeOssUploadToken",
            "AssumeRole"
        };
        byte[][] actions = new byte[names.length][];
        byte[][] answers = new byte[names.length][];
        String session = "";
        for (int i = 0; i < names.length; i++) {
            session =
                    new String(Answers.bytes(directory, names[i]), UTF_8)
                            .replace(LoopbackServer.ANYWHERE, own);
            actions[i] = names[i].getBytes(ISO_8859_1);
            answers[i] = json(session);
        }
        return new Prepared(actions, answers, session, server);
    }

    /** The answer to a request whose operation is named between these two. */
    byte[] answer(byte[] request, int from, int to) {
        if (request[0] == 'P' && request[1] == 'U') {
            return numbered(STORED);
        }
        if (request[0] == 'G' && Bytes.indexOf(request, 0, 16, COUNTS) >= 0) {
            return json(server.connections.get() + " " + server.sessions.get() + " " + count.get());
        }
        for (int i = 0; i < actions.length; i++) {
            if (Bytes.indexOf(request, from, to, actions[i]) >= 0) {
                return i < actions.length - 1 ? numbered(answers[i]) : session();
            }
        }
        throw new IllegalStateException("no operation is named");
    }

    /** Every response of the service has a request ID of its own: clients tell copies by it. */
    private byte[] numbered(byte[] answer) {
        byte[] numbered = answer.clone();
        long request = count.incrementAndGet();
        for (byte[] name : REQUEST_ID) {
            int at = Bytes.indexOf(answer, 0, answer.length, name);
            long number = request;
            for (int i = name.length + DIGITS - 1; at >= 0 && i >= name.length; i--) {
                numbered[at + i] = (byte) ('0' + number % 10);
                number /= 10;
            }
        }
        return numbered;
    }

    private static final byte[] COUNTS = "GET /counts".getBytes(ISO_8859_1);

    /** Anew, since it ends soon. */
    private byte[] session() {
        server.sessions.incrementAndGet();
        Instant end = Instant.now().plus(LoopbackServer.SESSION).truncatedTo(ChronoUnit.SECONDS);
        return json(
                session.replaceAll("\"Expiration\":\"[^\"]*\"", "\"Expiration\":\"" + end + "\""));
    }

    private static byte[] json(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        byte[] head =
                """
                HTTP/1.1 200 OK
                Date: Thu, 01 Jan 2026 00:00:00 GMT
                Content-Type: application/json;charset=utf-8
                Connection: keep-alive
                Content-Length: %d

                """
                        .formatted(bytes.length)
                        .replace("\n", "\r\n")
                        .getBytes(ISO_8859_1);
        byte[] answer = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(bytes, 0, answer, head.length, bytes.length);
        return answer;
    }
}
