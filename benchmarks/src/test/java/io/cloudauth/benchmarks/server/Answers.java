package io.cloudauth.benchmarks.server;

import io.cloudauth.benchmarks.contender.Person;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.signature.NonceAndTime;
import io.cloudauth.core.internal.signature.SignedRequest;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What the emulator answers to each operation, as files. */
public final class Answers {
    private static final String API = "2019-03-07";

    private final byte[] token;
    private final byte[] result;
    private final byte[] material;

    private Answers(byte[] token, byte[] result, byte[] material) {
        this.token = token;
        this.result = result;
        this.material = material;
    }

    /** Those of this directory; empty ones where nothing is recorded. */
    public static Answers in(Path directory) {
        return new Answers(
                bytes(directory, "DescribeVerifyToken"),
                bytes(directory, "DescribeVerifyResult"),
                bytes(directory, "VerifyMaterial"));
    }

    public byte[] token() {
        return token;
    }

    public byte[] result() {
        return result;
    }

    public byte[] material() {
        return material;
    }

    /** One of them; empty where it is not recorded. */
    static byte[] bytes(Path directory, String action) {
        Path file = directory.resolve(action + ".json");
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks an emulator for each, with requests whose signatures it checks. */
    public static void record(Path directory) {
        Map<String, String> transaction =
                Map.of("BizType", Person.BIZ_TYPE, "BizId", Person.BIZ_ID);
        Map<String, String> pending =
                Map.of("BizType", Person.BIZ_TYPE, "BizId", Person.PENDING_BIZ_ID);
        Map<String, String> person =
                Map.of(
                        "BizType", Person.BIZ_TYPE,
                        "BizId", Person.BIZ_ID,
                        "Name", Person.NAME,
                        "IdCardNumber", Person.NUMBER,
                        "FaceImageUrl", Person.FACE);
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            Files.createDirectories(directory);
            // the same operation: the later response replaces the earlier one
            write(directory, emulator, "DescribeVerifyToken", API, pending);
            write(directory, emulator, "DescribeVerifyResult", API, pending);
            Files.move(
                    directory.resolve("DescribeVerifyResult.json"),
                    directory.resolve(Person.PENDING_BIZ_ID + ".json"),
                    StandardCopyOption.REPLACE_EXISTING);
            write(directory, emulator, "DescribeVerifyToken", API, transaction);
            write(directory, emulator, "VerifyMaterial", API, person);
            write(directory, emulator, "DescribeVerifyResult", API, transaction);
            write(directory, emulator, "ContrastFaceVerify", API, contrast());
            write(directory, emulator, "DescribeOssUploadToken", API, Map.of());
            write(
                    directory,
                    emulator,
                    "AssumeRole",
                    "2015-04-01",
                    Map.of("RoleArn", Person.ROLE, "RoleSessionName", "bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> contrast() {
        return Map.of(
                "SceneId",
                Long.toString(Person.SCENE),
                "OuterOrderNo",
                "order0001",
                "ProductCode",
                "ID_MIN",
                "CertType",
                "IDENTITY_CARD",
                "CertName",
                Person.NAME,
                "CertNo",
                Person.NUMBER,
                "FaceContrastPictureUrl",
                Person.FACE);
    }

    private static void write(
            Path directory,
            CloudAuthEmulator emulator,
            String action,
            String version,
            Map<String, String> parameters)
            throws IOException {
        SignedRequest request =
                Signer.rpc()
                        .sign(
                                new ApiRequest(
                                        URI.create(emulator.endpoint()),
                                        action,
                                        version,
                                        parameters),
                                Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()),
                                new NonceAndTime(Instant.now(), UUID.randomUUID().toString()));
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(emulator.endpoint()).toURL().openConnection();
        connection.setDoOutput(true);
        request.headers().forEach(connection::setRequestProperty);
        connection.getOutputStream().write(request.body());
        try (InputStream in = connection.getInputStream()) {
            // the place for images is of this server, whichever port it has
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String anywhere = body.replace(emulator.endpoint(), LoopbackServer.ANYWHERE);
            Files.writeString(directory.resolve(action + ".json"), anywhere);
        }
    }
}
