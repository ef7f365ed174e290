package io.cloudauth.core.internal.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVectorsTest {

    static Stream<JsonNode> signatures() throws IOException {
        return vectors("signature-rpc.json");
    }

    static Stream<JsonNode> encodings() throws IOException {
        return vectors("encoding.json");
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void signsAsTheVendorsDocumentDoes(JsonNode vector) {
        TreeMap<String, String> parameters = new TreeMap<>();
        vector.get("parameters")
                .properties()
                .forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
        RpcSigner.SigningBuffers buffers =
                new RpcSigner.SigningBuffers(new FormBody(16), Hmac.of("HmacSHA1"));
        parameters.forEach(buffers.form()::append);

        String signature =
                buffers.signature(
                        (vector.get("method").asText() + "&%2F&").getBytes(US_ASCII),
                        vector.get("accessKeySecret").asText());

        assertThat(signature).isEqualTo(vector.get("signature").asText());
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void encodesAsTheSignatureWantsIt(JsonNode vector) {
        String body = encoded(vector.get("text").asText());

        assertThat(body).isEqualTo("v=" + vector.get("encoded").asText());
        assertThat(URLDecoder.decode(body.substring(2), UTF_8))
                .isEqualTo(vector.get("text").asText());
    }

    @Test
    void everyCharacterComesBackAsItWas() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 61) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                String text = Character.toString(point);
                assertThat(URLDecoder.decode(encoded(text).substring(2), UTF_8)).isEqualTo(text);
            }
        }
    }

    @Test
    void halfACharacterBecomesAQuestionMark() {
        assertThat(encoded("a\uD842")).isEqualTo("v=a%3F");
        assertThat(encoded("\uDFB7b")).isEqualTo("v=%3Fb");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 1_023, 1_024, 1_025, 1_398_000})
    void textsOfEveryLengthAreSignedWhole(int length) {
        String text = "a=é&".repeat(length / 4 + 1).substring(0, length);
        FormBody form = new FormBody(16).append("v", text);
        byte[] body = form.toBytes();
        String encodedTwice = encoded(new String(body, US_ASCII)).substring(2);

        Mac mac = Hmac.of("HmacSHA1", new byte[1]);
        form.updateEncoded(mac);

        assertThat(mac.doFinal()).isEqualTo(mac.doFinal(encodedTwice.getBytes(US_ASCII)));
        assertThat(form.toBytes()).isEqualTo(body);
    }

    private static String encoded(String text) {
        return new String(new FormBody(1).append("v", text).toBytes(), US_ASCII);
    }

    private static Stream<JsonNode> vectors(String file) throws IOException {
        try (InputStream in = SignatureVectorsTest.class.getResourceAsStream("/vectors/" + file)) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(in));
            return Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(all::get);
        }
    }

    @Test
    void theKeyOfOneSignatureIsNotInTheDigestOfTheNext() {
        RpcSigner.SigningBuffers buffers = new RpcSigner.SigningBuffers();
        String signed = buffers.signature(new byte[0], "secret");
        assertThat(signed).isNotEmpty();
        buffers.clear();
        byte[] text = {1, 2, 3};
        Mac withoutKey = Hmac.of("HmacSHA1", new byte[1]);
        assertThat(buffers.mac().doFinal(text)).isEqualTo(withoutKey.doFinal(text));
        assertThat(buffers.form().toBytes()).isEmpty();
    }
}
