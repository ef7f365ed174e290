package io.cloudauth.benchmarks.contender;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import java.nio.file.Path;
import java.util.function.Consumer;

/** This library. */
public class Ours implements Contender {
    private final CloudAuthClient client;

    public Ours(Place place) {
        this(place, CredentialsProviders.accessKey(Person.ACCESS_KEY_ID, Person.ACCESS_KEY_SECRET));
    }

    /** With other credentials. */
    Ours(Place place, CredentialsProvider credentials) {
        this(place, credentials, SignatureVersion.RPC_1_0, h -> {});
    }

    /** With another signature. */
    Ours(Place place, SignatureVersion signature) {
        this(
                place,
                CredentialsProviders.accessKey(Person.ACCESS_KEY_ID, Person.ACCESS_KEY_SECRET),
                signature,
                h -> {});
    }

    /** With other settings of its connections. */
    Ours(
            Place place,
            CredentialsProvider credentials,
            SignatureVersion signature,
            Consumer<HttpOptions.Builder> http) {
        client =
                CloudAuth.builder()
                        .endpoint(place.endpoint())
                        .bizType(Person.BIZ_TYPE)
                        .sceneId(Person.SCENE)
                        .signature(signature)
                        .credentials(credentials)
                        .http(
                                h -> {
                                    h.maxConnections(Math.max(64, place.atOnce()));
                                    http.accept(h);
                                })
                        .build();
    }

    /** Returns the client itself, for what the other contenders do not have. */
    public CloudAuthClient client() {
        return client;
    }

    @Override
    public Object token() {
        return client.describeVerifyToken(
                r ->
                        r.bizId(BizId.of(Person.BIZ_ID))
                                .name(Person.NAME)
                                .idCardNumber(Person.NUMBER));
    }

    @Override
    public Object result() {
        return client.describeVerifyResult(BizId.of(Person.BIZ_ID));
    }

    @Override
    public Object material() {
        return client.verifyMaterial(
                r ->
                        r.bizId(BizId.random())
                                .name(Person.NAME)
                                .idCardNumber(Person.NUMBER)
                                .faceImage(Image.url(Person.FACE)));
    }

    @Override
    public Object material(Path face, Path front, Path back) {
        return client.verifyMaterial(
                r ->
                        r.bizId(BizId.random())
                                .name(Person.NAME)
                                .idCardNumber(Person.NUMBER)
                                .faceImage(Image.file(face))
                                .idCardFrontImage(Image.file(front))
                                .idCardBackImage(Image.file(back)));
    }

    @Override
    public Object contrast(Path photo) {
        return client.faceVerify()
                .contrastFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.random())
                                        .name(Person.NAME)
                                        .idCardNumber(Person.NUMBER)
                                        .faceImage(Image.file(photo)));
    }

    @Override
    public void close() {
        client.close();
    }
}
