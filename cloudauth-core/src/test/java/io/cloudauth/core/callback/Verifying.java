package io.cloudauth.core.callback;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.model.BizId;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An emulator, a client, and handlers whose listener records the verdicts. */
final class Verifying implements AutoCloseable {
    final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    final VirtualTime time = new VirtualTime();
    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint(emulator.endpoint())
                    .credentials(
                            CredentialsProviders.accessKey(
                                    emulator.accessKeyId(), emulator.accessKeySecret()))
                    .bizType("RPBioOnly")
                    .build();

    /** Returns the handler of a process. */
    CallbackHandler handler(CallbackStore store) {
        return handler(store, (bizId, result) -> told.add(bizId + " " + result.status().value()));
    }

    CallbackHandler handler(CallbackStore store, CallbackListener listener) {
        return CallbackHandler.builder(client, "https://shop.example/callback/")
                .listener(listener)
                .store(store)
                .time(time)
                .build();
    }

    /** Starts a verification without a callback. */
    BizId started() {
        BizId bizId = BizId.random();
        client.describeVerifyToken(
                r -> r.bizId(bizId).name("测试").idCardNumber(TestIdCards.notSubmitted()));
        return bizId;
    }

    /** Starts a verification that passes. */
    BizId passed() {
        BizId bizId = started();
        emulator.setOutcome(bizId.value(), 1);
        return bizId;
    }

    long queries() {
        return emulator.calls().stream()
                .filter(call -> call.action().equals("DescribeVerifyResult"))
                .count();
    }

    static CallbackReply call(CallbackHandler handler, String secret) {
        return handler.handle(secret, InputStream.nullInputStream());
    }

    static String secret(ExpectedCallback callback) {
        String link = callback.url().reveal();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        client.close();
        emulator.close();
    }
}
