package io.cloudauth.docs.snippets;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The base class of snippets that are statements: each becomes the method {@link #run()} of a
 * subclass. The fields and methods are the names that snippets use without declaring them, often
 * because an earlier snippet on the page declares them.
 */
public abstract class SnippetContext implements AutoCloseable {

    protected final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    protected final CloudAuthClient client =
            emulated(CloudAuth.builder()).bizType("my-scene").sceneId(1_000_000_006L).build();
    protected final FaceVerifyClient face = client.faceVerify();
    protected final BizId bizId = BizId.random();
    protected final VerifyMaterialRequest request =
            VerifyMaterialRequest.builder()
                    .bizId(bizId)
                    .name("测试")
                    .idCardNumber(TestIdCards.passed())
                    .faceImage(Image.url("https://cdn.example/face.jpg"))
                    .build();
    protected final VerifyResult result = VerifyResult.builder().status(7).requestId("1").build();
    protected final VerifyToken token =
            client.describeVerifyToken(
                    r -> r.bizId(bizId).name("测试").idCardNumber(TestIdCards.passed()));
    protected final Path folder = Path.of("pictures");
    protected final CredentialsProvider credentials =
            CredentialsProviders.accessKey(emulator.accessKeyId(), emulator.accessKeySecret());
    protected final String id = "an-id";
    protected final String secret = "a-secret";
    protected final Instant expiresAt = Instant.now().plusSeconds(3600);

    private final List<String> logged = new ArrayList<>();

    protected SnippetContext() {}

    /** Runs the statements of the snippet. */
    public abstract void run() throws Exception;

    /** Lets a snippet's client call the emulator. */
    protected final CloudAuth.Builder emulated(CloudAuth.Builder builder) {
        return builder.endpoint(emulator.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()));
    }

    protected final void log(String line) {
        logged.add(line);
    }

    protected final void store(String line) {
        logged.add(line);
    }

    protected final void redirect(URI page) {
        logged.add(page.getPath());
    }

    protected final String parameter(String name) {
        return name;
    }

    @Override
    public void close() {
        client.close();
        emulator.close();
    }
}
