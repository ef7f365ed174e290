package io.cloudauth.conformance.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Pictures;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.face.FaceUserInfo;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.PersonName;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What of a person is in memory once a call is over, by a dump of all that is still reachable: no
 * object while the client stays open, with its caches, and not a byte once it is closed.
 */
@Timeout(300)
class RetentionTest {

    private static final int MOST_LOOKS = 30;
    private static final int LENGTH = 12;
    private static final int FIRST = 0x4E00;
    private static final int MANY = 0x5000;

    /** A process of its own, whose memory is not looked at. */
    private final Process emulator;

    private final CloudAuthClient client;

    RetentionTest() throws IOException {
        emulator =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.cloudauth.emulator.Program",
                                "--port",
                                "0")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String firstLine = emulator.inputReader().readLine();
        client =
                CloudAuth.builder()
                        .endpoint(firstLine.replaceAll(".*(http://[0-9.:]+).*", "$1"))
                        .credentials(
                                CredentialsProviders.accessKey(
                                        "testAccessKeyId", "testAccessKeySecret"))
                        .bizType("RPMin")
                        .sceneId(1000000006L)
                        .build();
    }

    @AfterEach
    void stop() {
        client.close();
        emulator.destroy();
    }

    /** A name that nobody has, as numbers from which alone no form of it can be read. */
    private final int[] disguised =
            new SecureRandom().ints(LENGTH, FIRST, FIRST + MANY).map(c -> -c).toArray();

    @TempDir Path folder;

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int c : disguised) {
            name.append((char) -c);
        }
        return name.toString();
    }

    @Test
    void afterTheCallsNothingOfThePersonIsKept() throws Exception {
        inAThreadOfItsOwn(this::everyCall);
        // a connection's buffer has the last bytes that went through it, until the next ones come
        assertThat(formsLeftIn(Set.of("UTF-8", "percent-encoded"))).isEmpty();
        client.close();
        try {
            assertThat(formsLeftIn(Set.of())).isEmpty();
        } finally {
            Reference.reachabilityFence(client);
        }
    }

    /** The control. */
    @Test
    void theDumpShowsWhatAnApplicationKeeps() throws Exception {
        PersonName kept = PersonName.of(name());
        try {
            assertThat(formsInMemory()).containsExactly("UTF-16");
        } finally {
            Reference.reachabilityFence(kept);
        }
    }

    private void everyCall(String name) {
        BizId passed = BizId.random();
        client.describeVerifyToken(
                r ->
                        r.bizId(BizId.random())
                                .bizType("RPBioOnly")
                                .name(name)
                                .idCardNumber(Canaries.NUMBER));
        client.verifyMaterial(
                r ->
                        r.bizId(passed)
                                .name(name)
                                .idCardNumber(Canaries.NUMBER)
                                .faceImage(Image.bytes(Pictures.png())));
        client.describeVerifyResult(passed);
        client.async()
                .verifyMaterial(
                        r ->
                                r.bizId(BizId.random())
                                        .name(name)
                                        .idCardNumber(Canaries.NUMBER)
                                        .faceImage(Image.url(Canaries.FACE)))
                .join();
        FaceVerifySession session =
                client.faceVerify()
                        .initFaceVerify(
                                r ->
                                        r.outerOrderNo(OuterOrderNo.random())
                                                .idPlus()
                                                .name(name)
                                                .idCardNumber(Canaries.NUMBER)
                                                .rarelyCharacters(true)
                                                .metaInfo(Canaries.META_INFO_OF_AN_APP));
        FaceVerifyResult result = client.faceVerify().describeFaceVerify(session);
        assertThat(result.userInfo().flatMap(FaceUserInfo::name).map(PersonName::reveal))
                .contains(name);
    }

    /** So that no frame of this thread holds what was called with. */
    private void inAThreadOfItsOwn(Consumer<String> calls)
            throws InterruptedException, ExecutionException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                calls.accept(name());
                                done.complete(null);
                            } catch (Throwable e) {
                                done.completeExceptionally(e);
                            }
                        });
        thread.start();
        thread.join();
        done.get();
    }

    /**
     * What stays beyond this. A thread of the client that has told its result may still be on its
     * way back: what only such a thread holds goes away by itself.
     */
    private List<String> formsLeftIn(Set<String> expected) throws IOException {
        List<String> left = formsInMemory();
        left.removeAll(expected);
        for (int looks = 0; !left.isEmpty() && looks < MOST_LOOKS; looks++) {
            left = formsInMemory();
            left.removeAll(expected);
        }
        return left;
    }

    private List<String> formsInMemory() throws IOException {
        Path dump = folder.resolve("memory.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(dump.toString(), true);
        String name = name();
        List<String> found = new ArrayList<>();
        search(dump, "UTF-16", bytes(name, StandardCharsets.UTF_16LE), found);
        search(dump, "UTF-16, big-endian", bytes(name, StandardCharsets.UTF_16BE), found);
        search(dump, "UTF-8", bytes(name, StandardCharsets.UTF_8), found);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        search(dump, "percent-encoded", bytes(encoded, StandardCharsets.US_ASCII), found);
        Files.delete(dump);
        return found;
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static void search(Path file, String form, byte[] wanted, List<String> found)
            throws IOException {
        byte[] block = new byte[1 << 20];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int got = in.read(block, kept, block.length - kept);
                    got > 0;
                    got = in.read(block, kept, block.length - kept)) {
                int end = kept + got;
                if (indexOf(block, end, wanted) >= 0) {
                    found.add(form);
                    return;
                }
                kept = Math.min(end, wanted.length - 1);
                System.arraycopy(block, end - kept, block, 0, kept);
            }
        }
    }

    private static int indexOf(byte[] block, int end, byte[] wanted) {
        for (int i = 0; i + wanted.length <= end; i++) {
            int j = 0;
            while (j < wanted.length && block[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
