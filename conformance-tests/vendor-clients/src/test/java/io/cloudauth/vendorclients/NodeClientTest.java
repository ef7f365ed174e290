package io.cloudauth.vendorclients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudauth.conformance.comparison.ComparedCall;
import io.cloudauth.conformance.comparison.Comparison;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The vendor's Tea client for Node, the newest that npm has for this API. */
class NodeClientTest {
    private static final Path DIRECTORY = Path.of(System.getProperty("node.directory"));

    /** With it, the client signs with RPC 1.0; by default it signs with ACS3. */
    private static final String RPC_1_0 = "v2";

    private final Comparison comparison = new Comparison();

    @BeforeAll
    static void clientIsInstalled() {
        assertThat(DIRECTORY.resolve("node_modules"))
                .as("the vendor's Node client is not installed: run npm ci in " + DIRECTORY)
                .isDirectory();
    }

    @AfterEach
    void stop() {
        comparison.close();
    }

    @ParameterizedTest
    @EnumSource(ComparedCall.class)
    void bothSendAndReadTheSameWithRpcSignature(ComparedCall call) throws Exception {
        comparison.compare(
                (action, parameters) -> read(RPC_1_0, action, parameters), "RPC 1.0", call);
    }

    @ParameterizedTest
    @EnumSource(ComparedCall.class)
    void bothSendAndReadTheSameWithAcs3Signature(ComparedCall call) throws Exception {
        comparison.compare(
                (action, parameters) -> read("", action, parameters), "ACS3-HMAC-SHA256", call);
    }

    /** Why no row compares the search: no client of the vendor that can be had has it. */
    @Test
    void theSearchCannotBeCalledByIt() {
        Path types = DIRECTORY.resolve("node_modules/@alicloud/cloudauth20190307/dist/client.d.ts");
        assertThat(types)
                .content()
                .contains("deleteFaceVerifyResult(")
                .doesNotContain("describeVerifySearchPageList(");
    }

    @ParameterizedTest
    @CsvSource({"v2", "''"})
    void theEmulatorVerifiesTheSignature(String algorithm) throws Exception {
        JsonObject result = run(algorithm, "another", "DescribeFaceVerify", Map.of("SceneId", "1"));
        assertThat(result.get("error").getAsString()).isEqualTo("SignatureDoesNotMatch");
    }

    private JsonObject read(String algorithm, String action, Map<String, String> parameters)
            throws IOException, InterruptedException {
        JsonObject result = run(algorithm, comparison.accessKeySecret(), action, parameters);
        assertThat(result.has("response")).as("response: " + result).isTrue();
        return result.getAsJsonObject("response");
    }

    private JsonObject run(
            String algorithm, String secret, String action, Map<String, String> parameters)
            throws IOException, InterruptedException {
        Map<String, String> config =
                Map.of(
                        "protocol",
                        "http",
                        "endpoint",
                        comparison.authority(),
                        "accessKeyId",
                        comparison.accessKeyId(),
                        "accessKeySecret",
                        secret,
                        "signatureAlgorithm",
                        algorithm);
        String call =
                new Gson()
                        .toJson(
                                Map.of(
                                        "config", config,
                                        "action", action,
                                        "parameters", parameters));
        return JsonParser.parseString(node(call)).getAsJsonObject();
    }

    private static String node(String input) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("node", ".txt");
        ProcessBuilder node =
                new ProcessBuilder("node", "call.js")
                        .directory(DIRECTORY.toFile())
                        .redirectError(errors.toFile());
        // proxies and access keys of the machine must not decide the tests
        node.environment().keySet().retainAll(Set.of("PATH", "HOME"));
        Process process = start(node);
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        Files.delete(errors);
        return output;
    }

    private static Process start(ProcessBuilder node) {
        try {
            return node.start();
        } catch (IOException e) {
            throw new AssertionError("node cannot be started: install Node 18 or newer", e);
        }
    }
}
