package io.cloudauth.conformance.fuzz;

import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.signature.NonceAndTime;
import io.cloudauth.core.internal.signature.SignedRequest;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.internal.signature.RpcSignature;
import io.cloudauth.emulator.internal.text.FormText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Any text as a parameter's value: encoded as the JDK does it, and what is decoded is the text. */
final class EncodingTarget implements Target.Reading {

    private static final String SECRET = "secret";
    private static final Credentials CREDENTIALS = Credentials.of("id", SECRET);
    private static final NonceAndTime STAMP = new NonceAndTime(Instant.EPOCH, "nonce");
    private static final URI ENDPOINT = URI.create("https://service.example");

    @Override
    public void feed(byte[] input) {
        // two bytes a character, so that half characters come as well
        String utf16 = new String(input, StandardCharsets.UTF_16BE);
        check(new String(input, StandardCharsets.UTF_8));
        check(utf16);
        check(halves(input));
    }

    private static String halves(byte[] input) {
        StringBuilder text = new StringBuilder(input.length / 2);
        for (int i = 0; i + 1 < input.length; i += 2) {
            text.append((char) ((input[i] & 0xFF) << 8 | (input[i + 1] & 0xFF)));
        }
        return text.toString();
    }

    private static void check(String text) {
        SignedRequest signed =
                Signer.rpc()
                        .sign(
                                new ApiRequest(ENDPOINT, "Act", "v", Map.of("Name", text)),
                                CREDENTIALS,
                                STAMP);
        String body = written(signed);
        Map<String, String> read = FormText.read(body);
        // half a character has no UTF-8 form, and JDKs differ in what they make of it in a URL
        String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Broken.unless(
                body.contains("&Name=" + ofTheJdk(sent) + "&"), "it is encoded as the JDK does it");
        Broken.unless(sent.equals(read.get("Name")), "what is decoded is what was encoded");
        Broken.unless(
                sent.equals(URLDecoder.decode(ofTheJdk(sent), StandardCharsets.UTF_8)),
                "the JDK decodes it so too");
        List<Map.Entry<String, String>> parameters = List.copyOf(read.entrySet());
        Broken.unless(
                RpcSignature.of("POST", parameters, SECRET).equals(read.get("Signature")),
                "the emulator computes the same signature");
    }

    private static String written(SignedRequest signed) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            signed.body().writeTo(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toString(StandardCharsets.US_ASCII);
    }

    /** The vendor's documents define the encoding as this one with three corrections. */
    private static String ofTheJdk(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
