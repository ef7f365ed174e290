package io.cloudauth.vendorclients;

import com.aliyun.cloudauth20190307.Client;
import com.aliyun.cloudauth20190307.models.ContrastFaceVerifyRequest;
import com.aliyun.teaopenapi.models.Config;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Pictures;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.Image;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program that prints what one ContrastFaceVerify with a photo of almost 1 MiB costs: by the
 * vendor's Tea client, and by this library with either signature. All of them send the same file.
 * The clients take turns, so that other load on the machine meets all of them. The emulator runs in
 * a process of its own, so that its work is not counted.
 */
final class PhotoCost {
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 9;
    private static final int CALLS = 20;

    private static final long SCENE = 1_000_000_006L;
    private static final String ACCESS_KEY_ID = "testAccessKeyId";
    private static final String ACCESS_KEY_SECRET = "testAccessKeySecret";
    private static final String NAME = "张三";

    private static final ThreadMXBean THREADS =
            ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private PhotoCost() {}

    /** Starts the emulator, measures and prints a table. */
    public static void main(String[] arguments) throws Exception {
        Path photo = Files.createTempFile("photo", ".jpg");
        Process emulator = emulator();
        try (BufferedReader output = emulator.inputReader()) {
            Files.write(photo, Pictures.largestJpeg());
            String greeting = Objects.requireNonNull(output.readLine(), "no emulator");
            measure(greeting.replaceFirst(".*(http://\\S+).*", "$1"), photo);
        } finally {
            emulator.destroy();
            Files.delete(photo);
        }
    }

    private static Process emulator() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.cloudauth.emulator.Program",
                        "--port",
                        "0",
                        "--access-key-id",
                        ACCESS_KEY_ID,
                        "--access-key-secret",
                        ACCESS_KEY_SECRET)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void measure(String endpoint, Path photo) throws Exception {
        try (CloudAuthClient rpc = ours(endpoint, SignatureVersion.RPC_1_0);
                CloudAuthClient acs3 = ours(endpoint, SignatureVersion.ACS3_HMAC_SHA256)) {
            Client tea = tea(endpoint);
            List<Contender> contenders =
                    List.of(
                            new Contender("Tea client, RPC 1.0", () -> call(tea, photo)),
                            new Contender("this library, RPC 1.0", () -> call(rpc, photo)),
                            new Contender("this library, ACS3", () -> call(acs3, photo)));
            for (Contender contender : contenders) {
                contender.call(WARM_UP);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Contender contender : contenders) {
                    contender.measure(round);
                }
            }
            System.out.printf(
                    "%d bytes, median of %d rounds of %d calls%n%n",
                    Files.size(photo), ROUNDS, CALLS);
            System.out.printf(
                    "%-22s %14s %8s %10s %8s%n",
                    "a call by", "allocated MiB", "of Tea", "CPU ms", "of Tea");
            contenders.forEach(contender -> contender.print(contenders.get(0)));
        }
    }

    private static Client tea(String endpoint) throws Exception {
        return new Client(
                new Config()
                        .setProtocol("http")
                        .setEndpoint(endpoint.substring("http://".length()))
                        .setRegionId("cn-hangzhou")
                        .setAccessKeyId(ACCESS_KEY_ID)
                        .setAccessKeySecret(ACCESS_KEY_SECRET));
    }

    private static CloudAuthClient ours(String endpoint, SignatureVersion signature) {
        return CloudAuth.builder()
                .endpoint(endpoint)
                .credentials(CredentialsProviders.accessKey(ACCESS_KEY_ID, ACCESS_KEY_SECRET))
                .sceneId(SCENE)
                .signature(signature)
                .build();
    }

    private static boolean call(Client client, Path photo) throws Exception {
        ContrastFaceVerifyRequest request =
                new ContrastFaceVerifyRequest()
                        .setSceneId(SCENE)
                        .setOuterOrderNo(OuterOrderNo.random().value())
                        .setProductCode("ID_MIN")
                        .setCertType("IDENTITY_CARD")
                        .setCertName(NAME)
                        .setCertNo(TestIdCards.passed())
                        .setFaceContrastPicture(
                                Base64.getEncoder().encodeToString(Files.readAllBytes(photo)));
        return client.contrastFaceVerify(request)
                .getBody()
                .getResultObject()
                .getPassed()
                .equals("T");
    }

    private static boolean call(CloudAuthClient client, Path photo) {
        return client.faceVerify()
                .contrastFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.random())
                                        .name(NAME)
                                        .idCardNumber(TestIdCards.passed())
                                        .faceImage(Image.file(photo)))
                .isPassed();
    }

    /** Returns the bytes that each live thread has allocated, by its ID. */
    private static Map<Long, Long> allocated() {
        long[] threads = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(threads);
        return IntStream.range(0, threads.length)
                .boxed()
                .collect(Collectors.toMap(i -> threads[i], i -> Math.max(0, bytes[i])));
    }

    /**
     * Returns the bytes that the live threads have allocated since then. Threads of a client that
     * does not call may end meanwhile; they do not count.
     */
    private static long allocatedSince(Map<Long, Long> before) {
        return allocated().entrySet().stream()
                .mapToLong(now -> now.getValue() - before.getOrDefault(now.getKey(), 0L))
                .sum();
    }

    /** A call that returns whether the person passed. */
    private interface Verification {
        boolean call() throws Exception;
    }

    /** A client with its costs of one call in each round. */
    private static final class Contender {
        private final String name;
        private final Verification verification;
        private final double[] allocation = new double[ROUNDS];
        private final double[] cpu = new double[ROUNDS];

        Contender(String name, Verification verification) {
            this.name = name;
            this.verification = verification;
        }

        void call(int times) throws Exception {
            for (int i = 0; i < times; i++) {
                if (!verification.call()) {
                    throw new IllegalStateException(name + ": the person was rejected");
                }
            }
        }

        void measure(int round) throws Exception {
            Map<Long, Long> allocatedBefore = allocated();
            long cpuBefore = SYSTEM.getProcessCpuTime();
            call(CALLS);
            cpu[round] = (SYSTEM.getProcessCpuTime() - cpuBefore) / 1e6 / CALLS;
            allocation[round] = allocatedSince(allocatedBefore) / 1024.0 / 1024.0 / CALLS;
        }

        void print(Contender base) {
            System.out.printf(
                    "%-22s %14.2f %8.2f %10.2f %8.2f%n",
                    name,
                    median(allocation),
                    median(allocation) / median(base.allocation),
                    median(cpu),
                    median(cpu) / median(base.cpu));
        }

        private static double median(double[] values) {
            return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
        }
    }
}
