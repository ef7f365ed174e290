package io.cloudauth.conformance.canary;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Pictures;
import io.cloudauth.face.FaceCallback;
import io.cloudauth.face.FaceReturn;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.InitFaceVerifyRequestBuilder;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.Image;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The operations of financial-grade sessions, with every canary that each can be given. */
enum FaceOperation implements Operation {
    SESSION("InitFaceVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify()
                    .initFaceVerify(
                            r ->
                                    person(r.idPro(Canaries.NAME, Canaries.NUMBER))
                                            .metaInfo(Canaries.META_INFO_OF_A_PAGE)
                                            .returnUrl(Canaries.REDIRECT)
                                            .returnState()
                                            .callback(Canaries.CALLBACK, Canaries.SEED)
                                            .parameter("Extra", Canaries.NAME));
        }
    },
    SESSION_WITH_A_PHOTO("InitFaceVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify()
                    .async()
                    .initFaceVerify(
                            r ->
                                    person(
                                                    r.facePhoto(
                                                            Canaries.USER_ID,
                                                            Image.bytes(Pictures.png())))
                                            .metaInfo(Canaries.META_INFO_OF_AN_APP))
                    .join();
        }
    },
    /** An app's MetaInfo where a page is wanted: the exception has the session. */
    SESSION_WITHOUT_ITS_PAGE("InitFaceVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify()
                    .initFaceVerify(
                            r ->
                                    person(r.facePhoto(Canaries.USER_ID, Image.url(Canaries.FACE)))
                                            .metaInfo(Canaries.META_INFO_OF_AN_APP)
                                            .page());
        }
    },
    VERDICT("DescribeFaceVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify().describeFaceVerify(restored(begun));
        }
    },
    AWAITED_VERDICT("DescribeFaceVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify().awaitFaceVerify(restored(begun), w -> w.atMost(SHORT));
        }
    },
    AWAITED_FUTURE("DescribeFaceVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify()
                    .async()
                    .awaitFaceVerify(restored(begun), w -> w.atMost(SHORT))
                    .join();
        }
    },
    /** What a browser and the service bring to an application: true and false ones. */
    HINTS("none") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            String certifyId = restored(begun).certifyId().value();
            String response =
                    "{\"code\":1003,\"reason\":\"%s\",\"extInfo\":{\"certifyId\":\"%s\"}}";
            String query = "callbackToken=%s&passed=200&certifyId=%s";
            String state = restored(begun).state().orElseThrow().reveal();
            return List.of(
                    FaceReturn.parse(response.formatted(Canaries.NAME, certifyId)),
                    FaceReturn.parse(response.formatted(Canaries.NUMBER, Canaries.FACE)),
                    FaceReturn.parse(Canaries.NUMBER),
                    FaceCallback.parse(query.formatted(encoded(), certifyId), Canaries.SEED),
                    FaceCallback.parse(query.formatted(encoded(), Canaries.FACE), Canaries.SEED),
                    FaceCallback.parse(query.formatted(certifyId, certifyId), Canaries.SEED),
                    restored(begun).isReturnedBy(state) ? restored(begun) : begun.bizId());
        }
    },
    FORGED_SESSION("none") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return FaceVerifySession.restore(
                    "F1.sha1.1." + base64(Canaries.FACE) + '.' + base64(Canaries.NUMBER) + "..");
        }
    },
    REFUSED_SESSION("none") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify()
                    .initFaceVerify(
                            r ->
                                    r.outerOrderNo(Canaries.FACE)
                                            .idPro(Canaries.NAME + '\n', Canaries.NUMBER + '1')
                                            .userId(Canaries.USER_ID.repeat(9))
                                            .mobile(Canaries.PHONE + 'x')
                                            .ip(Canaries.USER_IP + 'x')
                                            .metaInfo(Canaries.META_INFO_OF_A_PAGE + "}")
                                            .photo(Image.url("ftp:" + Canaries.FACE))
                                            .returnUrl(Canaries.REDIRECT + " ")
                                            .callback(Canaries.CALLBACK + " ", Canaries.SEED + '\n')
                                            .birthday(Canaries.NUMBER)
                                            .parameter("CertName", Canaries.NAME));
        }
    };

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final String action;

    FaceOperation(String action) {
        this.action = action;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public List<Trouble> troubles() {
        return action.equals("none") ? List.of(Trouble.none()) : Trouble.ofSessions();
    }

    /** The others differ in what is called, and not in how it is signed. */
    @Override
    public boolean isCalledWith(Sources source) {
        return this == SESSION
                || this == VERDICT
                || source == Sources.ACCESS_KEY
                || source == Sources.ASSUME_ROLE;
    }

    @Override
    public boolean continues() {
        return action.equals("DescribeFaceVerify") || this == HINTS;
    }

    /**
     * A session of an app has its verdict at once, with the person, pictures and a video. One of a
     * page has none.
     */
    @Override
    public Begun begin(CloudAuthClient client) {
        boolean page = this == AWAITED_VERDICT || this == HINTS;
        return Begun.of(
                client.faceVerify()
                        .initFaceVerify(
                                r ->
                                        person(r.idPlus())
                                                .name(Canaries.NAME)
                                                .idCardNumber(Canaries.NUMBER)
                                                .metaInfo(
                                                        page
                                                                ? Canaries.META_INFO_OF_A_PAGE
                                                                : Canaries.META_INFO_OF_AN_APP)
                                                .returnUrl(page ? Canaries.REDIRECT : null)
                                                .returnState()
                                                .videoEvidence(true)
                                                .rarelyCharacters(true)
                                                .deviceRisk()));
    }

    /** As an application does between two requests. */
    private static FaceVerifySession restored(Begun begun) {
        return FaceVerifySession.restore(begun.session().orElseThrow().reveal());
    }

    private static InitFaceVerifyRequestBuilder person(InitFaceVerifyRequestBuilder request) {
        return request.outerOrderNo(OuterOrderNo.random())
                .userId(Canaries.USER_ID)
                .mobile(Canaries.PHONE)
                .ip(Canaries.USER_IP);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded() {
        return URLEncoder.encode(Canaries.SEED, StandardCharsets.UTF_8);
    }
}
