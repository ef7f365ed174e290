package io.cloudauth.core.internal.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudauth.credentials.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVectorsTest {
    private static final Map<String, String> OTHERS = Map.of("B", "a=é&", "N", "", "Y", "+");

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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 3_071, 3_072, 3_073, 6_145, 1_048_575})
    void picturesAreSignedAndSentAsTheirBase64Text(int length) throws IOException {
        byte[] random = new byte[length];
        new Random(length).nextBytes(random);
        byte[] slashes = new byte[length];
        Arrays.fill(slashes, (byte) 0xFF); // encoded three times as long, twice five times
        for (Signer signer : List.of(Signer.rpc(), Signer.acs3())) {
            Map<String, byte[]> pictures = Map.of("M", random, "Z", slashes, "A", slashes);
            Map<String, String> texts = new HashMap<>(OTHERS);
            pictures.forEach((name, p) -> texts.put(name, Base64.getEncoder().encodeToString(p)));

            SignedRequest asTexts = signed(signer, texts, Map.of());
            SignedRequest asPictures = signed(signer, OTHERS, pictures);

            assertThat(asPictures.headers()).isEqualTo(asTexts.headers());
            assertThat(asPictures.body().length()).isEqualTo(asTexts.body().length());
            assertThat(written(asPictures)).isEqualTo(written(asTexts));
            assertThat(written(asPictures)).isEqualTo(written(asTexts)); // the next attempt
        }
    }

    private static SignedRequest signed(
            Signer signer, Map<String, String> parameters, Map<String, byte[]> pictures) {
        return signer.sign(
                new ApiRequest(URI.create("https://localhost"), "Act", "v", parameters, pictures),
                Credentials.of("id", "secret"),
                new NonceAndTime(Instant.EPOCH, "nonce"));
    }

    private static byte[] written(SignedRequest request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        request.body().writeTo(bytes);
        return bytes.toByteArray();
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
