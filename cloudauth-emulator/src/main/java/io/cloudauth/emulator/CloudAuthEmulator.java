package io.cloudauth.emulator;

import io.cloudauth.emulator.internal.Emulator;
import io.cloudauth.emulator.internal.Options;
import io.cloudauth.emulator.internal.control.Controls;
import io.cloudauth.emulator.internal.face.FaceOutcome;
import io.cloudauth.emulator.internal.face.FaceScene;
import io.cloudauth.emulator.internal.face.Solution;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.tls.ServerCertificate;
import io.cloudauth.emulator.internal.verification.Scheme;
import io.cloudauth.emulator.internal.verification.UploadTokens;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An emulator of the real-person verification service, for tests, demonstrations and learning. It
 * listens for HTTP on the local machine, validates requests as the service does and returns the
 * responses that the service returns. Any HTTP client can use it.
 *
 * <p>Instances are thread-safe. Each emulator keeps its own state in memory. It keeps the newest
 * 10,000 calls and the newest 20,000 verifications of each product, or fewer if their share of the
 * heap is full. The journal of calls uses at most a sixteenth of the maximum heap size and at most
 * 64 MiB.
 *
 * <p>Callers must close an emulator that they have started.
 */
public final class CloudAuthEmulator implements AutoCloseable {

    private final Emulator emulator;
    private final String accessKeyId;
    private final String accessKeySecret;

    private CloudAuthEmulator(Options options) {
        this.accessKeyId = options.accessKeyId();
        this.accessKeySecret = options.accessKeySecret();
        this.emulator = new Emulator(options);
    }

    /**
     * Starts an emulator on a free port of the loopback address. It accepts every BizType and every
     * SceneId.
     *
     * @return the running emulator
     * @throws java.io.UncheckedIOException if the emulator cannot listen on a port
     */
    public static CloudAuthEmulator start() {
        return builder().start();
    }

    /** Returns a builder of an emulator with other options. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the URL that clients on this machine connect to, such as {@code
     * http://127.0.0.1:8964}.
     */
    public String endpoint() {
        return emulator.endpoint();
    }

    /**
     * Returns the URL of the console, a web page that shows the calls and sets outcomes.
     *
     * <p>If the emulator listens on an address other than loopback, the URL contains a token.
     * Control calls and requests to the metadata service must then send this token in the header
     * {@code X-Emulator-Token}.
     *
     * @return the URL, which contains the token if one is required
     */
    public String consoleUrl() {
        String token = emulator.controlToken();
        return emulator.browserUrl() + "/_emulator/" + (token == null ? "" : "#token=" + token);
    }

    /** Returns the port that the emulator listens on. */
    public int port() {
        return emulator.port();
    }

    /** Returns the AccessKey ID that the emulator accepts. */
    public String accessKeyId() {
        return accessKeyId;
    }

    /** Returns the secret of the AccessKey that the emulator accepts. */
    public String accessKeySecret() {
        return accessKeySecret;
    }

    /**
     * Sets the VerifyStatus of a BizId, for every BizType. It applies to verifications that exist
     * and to verifications that start later. If a DescribeVerifyToken request has started the
     * verification and the verification has not passed, the new status counts as a submission of
     * the end user and may be charged.
     *
     * @param bizId the BizId
     * @param status any VerifyStatus, documented or not; -1 if nothing is submitted
     * @throws NullPointerException if {@code bizId} is null
     */
    public void setOutcome(String bizId, int status) {
        controls().verifications().setOutcome(Objects.requireNonNull(bizId, "bizId"), status);
    }

    /**
     * Sets the verdict of a financial-grade session. This counts as the submission of the end user:
     * the session may be charged, and the callback is sent. If the session already has an outcome,
     * this replaces it. A session is charged at most once.
     *
     * @param certifyId the CertifyId that InitFaceVerify returned
     * @param subCode any SubCode, documented or not; 200 and 210 pass
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the CertifyId is unknown, or {@code subCode} is not 1 to
     *     16 letters and digits
     */
    public void setFaceOutcome(String certifyId, String subCode) {
        setFaceOutcome(certifyId, FaceOutcome.subCode(Objects.requireNonNull(subCode, "subCode")));
    }

    /**
     * Makes DescribeFaceVerify return an error for a session, such as 417, instead of a verdict.
     *
     * @param certifyId the CertifyId that InitFaceVerify returned
     * @param code the error code: three digits, documented or not
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the CertifyId is unknown, or {@code code} is not three
     *     digits or is 200
     */
    public void setFaceErrorCode(String certifyId, String code) {
        setFaceOutcome(certifyId, FaceOutcome.error(Objects.requireNonNull(code, "code")));
    }

    /**
     * Sets the verdict of all later requests with this OuterOrderNo to ContrastFaceVerify,
     * CompareFaceVerify and LivenessFaceVerify. It takes precedence over that of a test number. The
     * response of CompareFaceVerify contains no SubCode; there it only selects whether the photos
     * pass. The control call {@code PUT /_emulator/order-outcomes/{outerOrderNo}} does the same,
     * with the body <code>{"subCode": "205"}</code> or, for an error, <code>{"code": "419"}</code>.
     *
     * @param outerOrderNo the OuterOrderNo
     * @param subCode any SubCode, documented or not; 200 and 210 pass
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code subCode} is not 1 to 16 letters and digits
     */
    public void setFaceOutcomeOfOrder(String outerOrderNo, String subCode) {
        controls()
                .faceSessions()
                .setOutcomeOfOrder(
                        Objects.requireNonNull(outerOrderNo, "outerOrderNo"),
                        FaceOutcome.subCode(Objects.requireNonNull(subCode, "subCode")));
    }

    private void setFaceOutcome(String certifyId, FaceOutcome outcome) {
        Objects.requireNonNull(certifyId, "certifyId");
        if (!controls().faceSessions().setOutcome(certifyId, outcome)) {
            throw new IllegalArgumentException("no session has this CertifyId");
        }
    }

    /**
     * Returns a MetaInfo of a web page, for tests without a browser. With it, InitFaceVerify
     * returns a CertifyUrl. The service itself does not accept it.
     *
     * @return a JSON object as text
     */
    public static String pageMetaInfo() {
        return """
        {"bioMetaInfo":"4.1.0:2916352,0","deviceType":"h5",\
        "ua":"Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) \
        AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1",\
        "guardToken":""}\
        """;
    }

    /**
     * Returns a MetaInfo of an app, for tests without the vendor's SDK. With it, InitFaceVerify
     * returns no CertifyUrl.
     *
     * @return a JSON object as text
     */
    public static String appMetaInfo() {
        return """
        {"apdidToken":"","appName":"com.example.shop","appVersion":"1.0.9",\
        "bioMetaInfo":"3.46.0:2916352,0","deviceModel":"Pixel 7","deviceType":"android",\
        "osVersion":"15","zimVer":"1.0.0"}\
        """;
    }

    /**
     * Makes the next calls of an operation fail with an error code. The emulator does not process
     * these calls. For an operation of the financial-grade product, a code of three digits is a
     * business error, whose usual HTTP status is 200.
     *
     * @param action the operation's name, or {@code *} for all operations
     * @param code the error code
     * @param httpStatus the HTTP status, 200 to 599, or 0 for the usual status of the code
     * @param times the number of calls, at least 1
     * @throws IllegalArgumentException if {@code httpStatus} or {@code times} is out of range
     * @throws IllegalStateException if 1,000 faults are already queued
     */
    public void refuse(String action, String code, int httpStatus, int times) {
        queueFault(action, new Fault(Fault.Kind.CODE, Duration.ZERO, httpStatus, code), times);
    }

    /**
     * Makes the next calls of an operation return an HTML page, as a gateway in front of the
     * service might. The emulator does not process these calls.
     *
     * @param action the operation's name, or {@code *} for all operations
     * @param httpStatus the HTTP status of the page, 200 to 599
     * @param times the number of calls, at least 1
     * @throws IllegalArgumentException if {@code httpStatus} or {@code times} is out of range
     * @throws IllegalStateException if 1,000 faults are already queued
     */
    public void answerPage(String action, int httpStatus, int times) {
        queueFault(action, new Fault(Fault.Kind.STATUS, Duration.ZERO, httpStatus, ""), times);
    }

    /**
     * Breaks the responses to the next calls of an operation. The emulator processes these calls.
     *
     * @param action the operation's name, or {@code *} for all operations
     * @param breakage how the response is broken
     * @param times the number of calls, at least 1
     * @throws IllegalArgumentException if {@code times} is less than 1
     * @throws IllegalStateException if 1,000 faults are already queued
     */
    public void breakAnswer(String action, Breakage breakage, int times) {
        Duration pause = breakage == Breakage.DRIP ? Duration.ofMillis(100) : Duration.ZERO;
        queueFault(action, new Fault(Fault.Kind.valueOf(breakage.name()), pause, 0, ""), times);
    }

    /**
     * Delays the responses to the next calls of an operation. The emulator processes these calls.
     * The delay is real time and does not depend on the emulator's clock.
     *
     * @param action the operation's name, or {@code *} for all operations
     * @param delay the delay before the response is sent
     * @param times the number of calls, at least 1
     * @throws IllegalArgumentException if {@code times} is less than 1
     * @throws IllegalStateException if 1,000 faults are already queued
     */
    public void delayAnswer(String action, Duration delay, int times) {
        queueFault(action, new Fault(Fault.Kind.DELAY, delay, 0, ""), times);
    }

    private void queueFault(String action, Fault fault, int times) {
        controls().faults().queue(Objects.requireNonNull(action, "action"), fault, times);
    }

    /**
     * Sets the offset of the emulator's clock from the clock that it was built with.
     *
     * @param ahead the offset; negative if the emulator's clock is behind
     * @throws NullPointerException if {@code ahead} is null
     */
    public void setClockOffset(Duration ahead) {
        controls().clock().setOffset(Objects.requireNonNull(ahead, "ahead"));
    }

    /**
     * Sets how long after a verdict DescribeVerifySearchPageList finds its record. The delay of the
     * service is not documented by the vendor; the default here is zero. The emulator's clock
     * counts.
     *
     * @param lag the delay; not negative
     * @throws IllegalArgumentException if {@code lag} is negative
     */
    public void setSearchLag(Duration lag) {
        if (lag.isNegative()) {
            throw new IllegalArgumentException("lag must not be negative");
        }
        controls().verdictRecords().setLag(lag);
    }

    /**
     * Returns the newest calls that the emulator received, oldest first. Personal data is masked,
     * unless {@link Builder#showPersonalData()} was set.
     *
     * @return an unmodifiable list of at most 10,000 calls
     */
    public List<Call> calls() {
        return CallRecords.of(controls().journal(), controls().masking());
    }

    /**
     * Returns how many submissions were charged, according to the vendor's billing documents. In
     * the financial-grade product, the verdicts 200 to 206 are charged. The vendor does not
     * document it for other verdicts and for sessions without a submission; the emulator does not
     * count them. Of the checks without a face, BizCode 1 and 2 are charged.
     *
     * @return the number in both products and the checks
     */
    public long charged() {
        return controls().charged();
    }

    /**
     * Removes all calls, verifications, sessions, outcomes that were set, queued faults, nonces and
     * uploaded objects, and sets the clock offset and the search lag to zero. Session credentials
     * stay valid, so that clients that cache them continue to work.
     */
    public void reset() {
        controls().reset().run();
    }

    private Controls controls() {
        return emulator.controls();
    }

    /** Closes every connection and releases the port. Further calls of this method do nothing. */
    @Override
    public void close() {
        emulator.close();
    }

    @Override
    public String toString() {
        return "CloudAuthEmulator[" + endpoint() + "]";
    }

    /** A way to break a response. */
    public enum Breakage {
        /** The emulator closes the connection before it sends the response. */
        CUT,
        /** The emulator resets the connection before it sends the response. */
        RESET,
        /** The emulator sends half of the response body, then closes the connection. */
        TRUNCATE,
        /** The emulator sends the response byte by byte, 10 bytes a second. */
        DRIP,
        /** The response body is neither JSON nor XML. */
        GARBAGE,
        /** The Content-Length of the response is too small. */
        WRONG_LENGTH
    }

    /**
     * A call that the emulator received, or a callback that it sent.
     *
     * @param time when the call was recorded, by the emulator's clock
     * @param action the operation's name, or the name of another request such as {@code
     *     oss:PutObject} or {@code callback}
     * @param signature the signature scheme, such as {@code RPC 1.0}, {@code ACS3-HMAC-SHA256}, or
     *     {@code none}
     * @param parameters the parameters by name; personal data is masked, unless {@link
     *     Builder#showPersonalData()} was set
     * @param inUrl the names of the parameters that were sent in the URL
     * @param status the HTTP status of the response
     * @param code the error code of the response, or null
     * @param charged how many submissions the call charged
     */
    public record Call(
            Instant time,
            String action,
            String signature,
            Map<String, String> parameters,
            Set<String> inUrl,
            int status,
            @Nullable String code,
            int charged) {

        @Override
        public String toString() {
            return "Call[" + action + ", " + status + (code == null ? "" : ", " + code) + "]";
        }
    }

    /** A builder of an emulator. Not thread-safe. */
    public static final class Builder {

        private int port;
        private InetAddress address = InetAddress.getLoopbackAddress();
        private String accessKeyId = "testAccessKeyId";
        private String accessKeySecret = "testAccessKeySecret";
        private Clock clock = Clock.systemUTC();
        private boolean showPersonalData;
        private final Map<String, Scheme> scenes = new LinkedHashMap<>();
        private final Map<Long, FaceScene> faceScenes = new LinkedHashMap<>();
        private final Set<String> callbackHosts = new LinkedHashSet<>();
        private @Nullable Path tlsFolder;
        private Set<String> tlsHosts = Set.of();
        private @Nullable String publicUrl;

        private Builder() {}

        /**
         * Sets the port. The default is 0, which selects a free port.
         *
         * @param number the port, 0 to 65535
         * @return this builder
         * @throws IllegalArgumentException if {@code number} is not 0 to 65535
         */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("port must be 0 to 65535");
            }
            this.port = number;
            return this;
        }

        /**
         * Sets the AccessKey that the emulator accepts. The default is {@code testAccessKeyId} with
         * {@code testAccessKeySecret}.
         *
         * @param id the AccessKey ID
         * @param secret the AccessKey secret
         * @return this builder
         */
        public Builder accessKey(String id, String secret) {
            this.accessKeyId = Objects.requireNonNull(id, "id");
            this.accessKeySecret = Objects.requireNonNull(secret, "secret");
            return this;
        }

        /**
         * Adds a BizType that the emulator accepts. If at least one BizType is added, a request
         * with any other BizType fails with the code InvalidBiz. By default the emulator accepts
         * every BizType; if a BizType equals the name of a scheme, the rules of that scheme apply.
         *
         * @param bizType the BizType
         * @param scheme the scheme's name, such as {@code RPMin}
         * @return this builder
         * @throws IllegalArgumentException if no scheme has this name
         */
        public Builder scene(String bizType, String scheme) {
            Scheme known = Scheme.named(scheme);
            if (known == null) {
                throw new IllegalArgumentException(
                        "unknown scheme; use the name of a scheme, such as RPMin");
            }
            scenes.put(Objects.requireNonNull(bizType, "bizType"), known);
            return this;
        }

        /**
         * Adds a financial-grade scene that stores material. If at least one such scene is added, a
         * request with any other SceneId fails with code 404. By default the emulator accepts every
         * SceneId, with every ProductCode.
         *
         * @param sceneId the SceneId
         * @param productCode the ProductCode of the scene: ID_PRO, ID_PLUS, PV_FV, LR_FR, ID_MIN,
         *     PV_FC or LR_FR_MIN
         * @return this builder
         * @throws IllegalArgumentException if {@code sceneId} is negative, or no solution has this
         *     ProductCode
         */
        public Builder faceScene(long sceneId, String productCode) {
            return faceScene(sceneId, productCode, true);
        }

        /**
         * Adds a financial-grade scene as {@link #faceScene(long, String)}, but one that does not
         * store material. Its results contain no links to pictures.
         *
         * @param sceneId the SceneId
         * @param productCode the ProductCode of the scene: ID_PRO, ID_PLUS, PV_FV, LR_FR, ID_MIN,
         *     PV_FC or LR_FR_MIN
         * @return this builder
         * @throws IllegalArgumentException if {@code sceneId} is negative, or no solution has this
         *     ProductCode
         */
        public Builder faceSceneWithoutMaterial(long sceneId, String productCode) {
            return faceScene(sceneId, productCode, false);
        }

        private Builder faceScene(long sceneId, String productCode, boolean storesMaterial) {
            Solution solution = Solution.named(productCode);
            if (solution == null || sceneId < 0) {
                throw new IllegalArgumentException(
                        "a financial-grade scene needs a number and the ProductCode ID_PRO,"
                                + " ID_PLUS, PV_FV, LR_FR, ID_MIN, PV_FC or LR_FR_MIN");
            }
            faceScenes.put(sceneId, new FaceScene(sceneId, solution, storesMaterial));
            return this;
        }

        /**
         * Sets the clock. The default is the system clock in UTC.
         *
         * @param time the clock
         * @return this builder
         */
        public Builder clock(Clock time) {
            this.clock = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Shows names, ID numbers, links and tokens of the calls unmasked. By default they are
         * masked.
         *
         * @return this builder
         */
        public Builder showPersonalData() {
            this.showPersonalData = true;
            return this;
        }

        /**
         * Allows callbacks to a host. By default callbacks are sent to loopback addresses only.
         *
         * @param host the host name or address
         * @return this builder
         */
        public Builder allowCallbacksTo(String host) {
            callbackHosts.add(host.toLowerCase(Locale.ROOT));
            return this;
        }

        /**
         * Sets the address that the emulator listens on. The default is the loopback address.
         *
         * @param local an address of this machine
         * @return this builder
         */
        public Builder address(InetAddress local) {
            this.address = Objects.requireNonNull(local, "local");
            return this;
        }

        /**
         * Makes the emulator serve https, and nothing else. A client on another machine needs this:
         * it does not send names over plain http to another host.
         *
         * <p>The emulator makes a certificate for the loopback names and the given ones, and keeps
         * it in the folder. Clients trust the file {@code authority.pem} there, which stays the
         * same until the certificate is about to expire or lacks a name.
         *
         * @param folder the folder; it is created if it is missing
         * @param hosts further host names and addresses that clients connect to, such as the name
         *     of a container
         * @return this builder
         * @throws IllegalArgumentException if a host is neither a host name nor an address
         */
        public Builder tls(Path folder, String... hosts) {
            this.tlsFolder = Objects.requireNonNull(folder, "folder");
            Set<String> names = new LinkedHashSet<>();
            for (String host : hosts) {
                if (!host.matches(
                        "[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9a-fA-F:]{2,39}")) {
                    throw new IllegalArgumentException(
                            "a host of tls must be a host name or an address");
                }
                names.add(host.toLowerCase(Locale.ROOT));
                if (host.matches(".*[A-Za-z].*") && host.indexOf(':') < 0) {
                    // the host that OSS clients upload to
                    names.add(UploadTokens.BUCKET + "." + host.toLowerCase(Locale.ROOT));
                }
            }
            this.tlsHosts = Set.copyOf(names);
            return this;
        }

        /**
         * Sets the URL that a browser reaches the emulator at, such as {@code
         * https://localhost:8964} for a container whose port is published. CertifyUrl,
         * VerifyPageUrl and the console's URL begin with it. Default: the URL that the client
         * connected to.
         *
         * @param url a URL with scheme, host and port only; http only for a loopback host
         * @return this builder
         * @throws IllegalArgumentException if {@code url} is not such a URL
         */
        public Builder publicUrl(String url) {
            if (!url.matches(
                    "(https://[A-Za-z0-9._-]+|https?://(localhost|127[.]0[.]0[.]1|\\[::1]))(:[0-9]{1,5})?")) {
                throw new IllegalArgumentException(
                        "publicUrl must be https://host[:port], or http for a loopback host");
            }
            this.publicUrl = url;
            return this;
        }

        /**
         * Starts the emulator.
         *
         * @return the running emulator
         * @throws java.io.UncheckedIOException if the emulator cannot listen on the address and
         *     port, or cannot make its certificate
         */
        public CloudAuthEmulator start() {
            return new CloudAuthEmulator(
                    new Options(
                            address,
                            port,
                            accessKeyId,
                            accessKeySecret,
                            Map.copyOf(scenes),
                            Map.copyOf(faceScenes),
                            clock,
                            showPersonalData,
                            Set.copyOf(callbackHosts),
                            tlsFolder == null ? null : new ServerCertificate(tlsFolder, tlsHosts),
                            publicUrl));
        }
    }
}
