package io.cloudauth.benchmarks.contender;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The least that a call can cost: a socket that stays open, a request of prepared bytes, and a
 * response that is read to its end. It signs nothing, parses nothing and has no time limit.
 */
public final class Floor implements Contender {
    private static final String HEAD_END = "\r\n\r\n";

    private final Socket socket;
    private final byte[] request;
    private final byte[] response = new byte[16 * 1024];

    /** The length of every response; 0 before the first one. */
    private int length;

    public Floor(Place place) {
        URI server = URI.create(place.endpoint());
        request = request(place.authority());
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a request as long as a signed one. */
    private static byte[] request(String authority) {
        String body =
                "Action=DescribeVerifyResult&Version=2019-03-07&Format=JSON&BizType="
                        + Person.BIZ_TYPE
                        + "&BizId="
                        + Person.BIZ_ID
                        + "&AccessKeyId="
                        + Person.ACCESS_KEY_ID
                        + "&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce="
                        + "0".repeat(36)
                        + "&Timestamp=2026-01-01T00%3A00%3A00Z&Signature="
                        + "0".repeat(30);
        return ("POST / HTTP/1.1\r\nHost: "
                        + authority
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public Object result() throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        int read = 0;
        while (length == 0 || read < length) {
            int n = in.read(response, read, response.length - read);
            if (n <= 0) {
                throw new EOFException();
            }
            read += n;
            if (length == 0) {
                length = length(read);
            }
        }
        return response;
    }

    /** Returns the length of the response, or 0 before its head is complete. */
    private int length(int read) {
        String text = new String(response, 0, read, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(HEAD_END);
        if (end < 0) {
            return 0;
        }
        String body = text.substring(0, end).replaceFirst("(?s).*Content-Length: ", "");
        return end + HEAD_END.length() + Integer.parseInt(body.strip());
    }

    @Override
    public Object token() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object material() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
