package io.cloudauth.emulator;

import io.cloudauth.emulator.internal.Emulator;
import io.cloudauth.emulator.internal.Options;
import io.cloudauth.emulator.internal.control.Controls;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.verification.Scheme;
import java.net.InetAddress;
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
 * Real-person verification on loopback, for tests, demonstrations and learning: it checks what the
 * service checks and answers what the service answers, over HTTP, to clients of any kind.
 *
 * <p>Thread-safe. Each emulator has its own state, kept in memory and bounded: at most the newest
 * 10 000 calls and 20 000 verifications, and of each as many as fit into a share of the heap. The
 * journal's share is a sixteenth of the largest heap, and at most 64 MiB. Close it once; {@link
 * #close()} may be called again.
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

    /** Starts an emulator on a free port of loopback, where every BizType exists. */
    public static CloudAuthEmulator start() {
        return builder().start();
    }

    /** An emulator to be started otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where clients reach it, such as {@code http://127.0.0.1:8964}. */
    public String endpoint() {
        return emulator.endpoint();
    }

    /**
     * Where people see the calls and set outcomes, in a browser. Where the emulator listens on more
     * than loopback, the link holds the token that control calls and the metadata service need in
     * the header {@code X-Emulator-Token}.
     */
    public String consoleUrl() {
        String token = emulator.controlToken();
        return endpoint() + "/_emulator/" + (token == null ? "" : "#token=" + token);
    }

    /** The port that it listens on. */
    public int port() {
        return emulator.port();
    }

    /** The AccessKey ID that it accepts. */
    public String accessKeyId() {
        return accessKeyId;
    }

    /** The secret of the AccessKey that it accepts. */
    public String accessKeySecret() {
        return accessKeySecret;
    }

    /**
     * Sets the verdict that a BizId has or will get, under every BizType. For a verification that a
     * token has begun it is a submission of the end user.
     *
     * @param status any VerifyStatus, known or not; -1 for nothing submitted
     */
    public void setOutcome(String bizId, int status) {
        controls().verifications().choose(Objects.requireNonNull(bizId, "bizId"), status);
    }

    /**
     * Lets the next calls of an action meet an error code in place of being processed.
     *
     * @param action the operation's name, or {@code *} for all
     * @param httpStatus the HTTP status, 200 to 599
     * @param times how many calls, at least 1
     */
    public void refuse(String action, String code, int httpStatus, int times) {
        order(action, new Fault(Fault.Kind.CODE, Duration.ZERO, httpStatus, code), times);
    }

    /** Lets the next calls of an action meet a page in HTML in place of being processed. */
    public void answerPage(String action, int httpStatus, int times) {
        order(action, new Fault(Fault.Kind.STATUS, Duration.ZERO, httpStatus, ""), times);
    }

    /** Lets the next calls of an action be processed and their answers be broken. */
    public void breakAnswer(String action, Breakage breakage, int times) {
        Duration pause = breakage == Breakage.DRIP ? Duration.ofMillis(100) : Duration.ZERO;
        order(action, new Fault(Fault.Kind.valueOf(breakage.name()), pause, 0, ""), times);
    }

    /**
     * Lets the next calls of an action be processed and their answers wait. The wait is real time,
     * whatever clock the emulator has.
     */
    public void delayAnswer(String action, Duration delay, int times) {
        order(action, new Fault(Fault.Kind.DELAY, delay, 0, ""), times);
    }

    private void order(String action, Fault fault, int times) {
        controls().faults().order(Objects.requireNonNull(action, "action"), fault, times);
    }

    /** Sets how far its clock is ahead of the clock that it was built with; negative for behind. */
    public void setClockOffset(Duration ahead) {
        controls().clock().setOffset(Objects.requireNonNull(ahead, "ahead"));
    }

    /**
     * The newest calls that arrived, oldest first; personal data masked unless the builder said
     * otherwise.
     */
    public List<Call> calls() {
        return CallRecords.of(controls().journal(), controls().masking());
    }

    /** How many submissions were charged, as the service's documents bill them. */
    public long charged() {
        return controls().verifications().charged();
    }

    /**
     * Forgets calls, verifications, chosen outcomes, faults, nonces, objects, and the set-off of
     * the clock. Sessions that were given out stay, so that a client which caches them goes on.
     */
    public void reset() {
        controls().forget().run();
    }

    private Controls controls() {
        return emulator.controls();
    }

    /** Ends it: every connection is closed, and the port is free. */
    @Override
    public void close() {
        emulator.close();
    }

    @Override
    public String toString() {
        return "CloudAuthEmulator[" + endpoint() + "]";
    }

    /** What can break an answer. */
    public enum Breakage {
        /** The connection is closed before the answer. */
        CUT,
        /** The connection is reset before the answer. */
        RESET,
        /** The answer ends in its middle. */
        TRUNCATE,
        /** The answer comes byte by byte, 10 a second. */
        DRIP,
        /** The answer is neither JSON nor XML. */
        GARBAGE,
        /** The answer's Content-Length is too small. */
        WRONG_LENGTH
    }

    /**
     * A call that arrived.
     *
     * @param time when, by the emulator's clock
     * @param action the operation's name, or that of another thing that was asked
     * @param signature {@code RPC 1.0}, {@code ACS3-HMAC-SHA256} or {@code none}
     * @param parameters the parameters by name, personal data masked unless the builder said
     *     otherwise
     * @param inUrl which of them travelled in the URL
     * @param status the HTTP status of the answer
     * @param code the error code of the answer, or null
     * @param charged how many submissions it charged
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

    /** How an emulator is started. Not thread-safe. */
    public static final class Builder {

        private int port;
        private InetAddress address = InetAddress.getLoopbackAddress();
        private String accessKeyId = "testAccessKeyId";
        private String accessKeySecret = "testAccessKeySecret";
        private Clock clock = Clock.systemUTC();
        private boolean showPersonalData;
        private final Map<String, Scheme> scenes = new LinkedHashMap<>();
        private final Set<String> callbackHosts = new LinkedHashSet<>();

        private Builder() {}

        /** The port; 0, the default, for a free one. */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("a port is 0 to 65535");
            }
            this.port = number;
            return this;
        }

        /** The AccessKey that is accepted; by default testAccessKeyId and testAccessKeySecret. */
        public Builder accessKey(String id, String secret) {
            this.accessKeyId = Objects.requireNonNull(id, "id");
            this.accessKeySecret = Objects.requireNonNull(secret, "secret");
            return this;
        }

        /**
         * A BizType that exists. Once there is one, every other is refused as InvalidBiz; by
         * default all exist, and one that is a scheme's name has that scheme's rules.
         *
         * @param scheme the scheme's name, such as {@code RPMin}
         */
        public Builder scene(String bizType, String scheme) {
            Scheme known = Scheme.named(scheme);
            if (known == null) {
                throw new IllegalArgumentException("there is no scheme of this name");
            }
            scenes.put(Objects.requireNonNull(bizType, "bizType"), known);
            return this;
        }

        /** The time; by default the system's. */
        public Builder clock(Clock time) {
            this.clock = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Shows names, ID numbers, links and tokens of the calls as they are; by default they are
         * masked.
         */
        public Builder showPersonalData() {
            this.showPersonalData = true;
            return this;
        }

        /** A host besides loopback that callbacks may go to; by default none. */
        public Builder allowCallbacksTo(String host) {
            callbackHosts.add(host.toLowerCase(Locale.ROOT));
            return this;
        }

        /** The address to listen on; by default loopback. */
        public Builder address(InetAddress local) {
            this.address = Objects.requireNonNull(local, "local");
            return this;
        }

        /**
         * Starts it.
         *
         * @throws java.io.UncheckedIOException where the port cannot be listened on
         */
        public CloudAuthEmulator start() {
            return new CloudAuthEmulator(
                    new Options(
                            address,
                            port,
                            accessKeyId,
                            accessKeySecret,
                            Map.copyOf(scenes),
                            clock,
                            showPersonalData,
                            Set.copyOf(callbackHosts)));
        }
    }
}
