package io.cloudauth.core.callback;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.internal.http.Loopback;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Secret;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.SensitiveLink;
import io.cloudauth.model.VerifyResult;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives callbacks. Each verification that one is expected for has a secret link of its own; who
 * calls it gives a hint that there may be a verdict, no more: no parameter is read, the verdict is
 * asked for by describeVerifyResult, and the listener is told what that says.
 *
 * <pre>{@code
 * CallbackHandler callbacks = CallbackHandler.builder(client, "https://shop.example/kyc/callback/")
 *         .listener((bizId, result) -> orders.verified(bizId, result.isPassed()))
 *         .build();
 *
 * ExpectedCallback callback = callbacks.expect(bizId);
 * client.describeVerifyToken(r -> { r.bizId(bizId); callback.in(r); });
 *
 * // whatever comes to https://shop.example/kyc/callback/{secret}, by whatever method
 * response.setStatus(callbacks.handle(secret, request.getInputStream()).httpStatus());
 * }</pre>
 *
 * <p>Method, fields, signature and redelivery of the service's callbacks are in no public source.
 * So a callback may never come: ask describeVerifyResult too, when the user returns or the token
 * ends.
 *
 * <p>What is expected is kept in this process: it is forgotten when the process ends, and another
 * one does not know it. A link is good for one verdict, and no longer than a token: proxies log
 * links. Safe to share between threads.
 */
public final class CallbackHandler {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** A class of the package above, which this one must not know. */
    private static final String OWN_CLIENT = "io.cloudauth.core.Client";

    private final CloudAuthClient client;
    private final String base;
    private final CallbackListener listener;
    private final int maxBodyBytes;
    private final Expectations expectations;
    private final Pace pace;
    private final Set<Expectation.Whose> beingAsked = ConcurrentHashMap.newKeySet();

    private CallbackHandler(Builder builder, CallbackListener listener) {
        this.client = builder.client;
        this.base = builder.base;
        this.listener = listener;
        this.maxBodyBytes = builder.maxBodyBytes;
        this.expectations = new Expectations(builder.maxExpected, builder.time);
        this.pace = new Pace(builder.maxPerSecond, builder.time);
    }

    /**
     * A handler to be built.
     *
     * @param client asks for the verdicts; it is not closed here
     * @param base where callbacks arrive, an https link (http to this machine) whose path ends with
     *     a slash; the secret is appended
     * @throws IllegalArgumentException if it is anything else
     */
    public static Builder builder(CloudAuthClient client, String base) {
        return new Builder(client, base);
    }

    /** Expects the callback of a verification in the client's own scene. */
    public ExpectedCallback expect(BizId bizId) {
        return expect(bizId, null);
    }

    /**
     * Expects the callback of a verification, from now on and for 30 minutes, as long as a token
     * that is asked for next is valid.
     *
     * @param bizType the scene; {@code null}: the client's own
     */
    public ExpectedCallback expect(BizId bizId, @Nullable BizType bizType) {
        Expectations.Added added =
                expectations.add(
                        new Expectation.Whose(Objects.requireNonNull(bizId, "bizId"), bizType));
        return new ExpectedCallback(
                SensitiveLink.of(base + added.secret()),
                Secret.of(added.seed()),
                added.expectation().endsAt());
    }

    /**
     * Receives one callback, and waits for the answer of describeVerifyResult.
     *
     * @param secret the end of the link's path, after the base; {@code null} is unknown
     *     <p>Whatever the body, the client and the listener throw, an {@link Error} included, is
     *     logged by its class and ends in a reply. Only a {@link VirtualMachineError} comes out.
     * @param body the request's body; it is read, up to the limit, and thrown away. It stays open
     * @return what became of it
     */
    public CallbackReply handle(@Nullable String secret, InputStream body) {
        Expectation expected = expectations.find(secret);
        if (expected == null) {
            return CallbackReply.UNKNOWN; // nothing is read, asked or logged for it
        }
        if (!pace.allows()) {
            return CallbackReply.TOO_MANY;
        }
        if (!isReadable(body)) {
            return CallbackReply.TOO_LARGE;
        }
        if (!beingAsked.add(expected.whose())) {
            return CallbackReply.NOT_YET;
        }
        try {
            return expected.isSettled() ? CallbackReply.UNKNOWN : settle(expected);
        } finally {
            beingAsked.remove(expected.whose());
        }
    }

    private CallbackReply settle(Expectation expected) {
        if (!expected.takeQuestion()) {
            return CallbackReply.TOO_MANY;
        }
        VerifyResult result;
        try {
            result = client.describeVerifyResult(request(expected.whose()));
            if (result.outcome() instanceof Outcome.NotSubmitted) {
                return CallbackReply.NOT_YET;
            }
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) { // of any client: a decorator of the application's too
            log.warn("the verdict of a callback could not be asked for: {}", told(e));
            return CallbackReply.NOT_ASKED;
        }
        try {
            listener.onVerdict(expected.whose().bizId(), result);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            log.warn("a callback listener failed: {}", e.getClass().getName());
            return CallbackReply.LISTENER_FAILED;
        }
        expected.settle();
        expectations.remove(expected);
        return CallbackReply.TOLD;
    }

    /** The text of what this library's own client throws is written to be shown. */
    private String told(Throwable failure) {
        boolean own = client.getClass().getName().equals(OWN_CLIENT);
        return own && failure instanceof CloudAuthException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }

    private static DescribeVerifyResultRequest request(Expectation.Whose whose) {
        return DescribeVerifyResultRequest.builder()
                .bizId(whose.bizId())
                .bizType(whose.bizType())
                .build();
    }

    private boolean isReadable(InputStream body) {
        try {
            byte[] buffer = new byte[1024];
            int left = maxBodyBytes;
            for (int got = body.read(buffer); got > 0; got = body.read(buffer)) {
                left -= got;
                if (left < 0) {
                    return false;
                }
            }
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            // the hint has come all the same
        }
        return true;
    }

    /** Shows no link. */
    @Override
    public String toString() {
        return "CallbackHandler";
    }

    /** What a handler is made of. Not safe to share between threads. */
    public static final class Builder {
        private final CloudAuthClient client;
        private final String base;
        private @Nullable CallbackListener listener;
        private int maxBodyBytes = 8 * 1024;
        private int maxPerSecond = 50;
        private int maxExpected = 100_000;
        private Time time = Time.system();

        private Builder(CloudAuthClient client, String base) {
            this.client = Objects.requireNonNull(client, "client");
            URI uri;
            try {
                uri = URI.create(base);
            } catch (IllegalArgumentException e) {
                throw unusable();
            }
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean here = Loopback.isLiteral(uri.getHost());
            if (uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || !uri.getRawPath().endsWith("/")
                    || !(scheme.equals("https") || (scheme.equals("http") && here))) {
                throw unusable();
            }
            this.base = base;
        }

        private static IllegalArgumentException unusable() {
            return new IllegalArgumentException(
                    "the base of callbacks must be an https link that ends with a slash");
        }

        /** Who is told of verdicts; required. */
        public Builder listener(CallbackListener listener) {
            this.listener = listener;
            return this;
        }

        /** How long a callback's body may be, in bytes; default 8 KiB. */
        public Builder maxBodyBytes(int bytes) {
            this.maxBodyBytes = positive(bytes, "maxBodyBytes");
            return this;
        }

        /**
         * How many callbacks with a good secret are looked at within a second; default 50. Those
         * without cost nothing and do not count, so that they cannot keep the others out.
         */
        public Builder maxPerSecond(int callbacks) {
            this.maxPerSecond = positive(callbacks, "maxPerSecond");
            return this;
        }

        /** How many callbacks are expected at most; default 100 000. The oldest give way. */
        public Builder maxExpected(int callbacks) {
            this.maxExpected = positive(callbacks, "maxExpected");
            return this;
        }

        Builder time(Time time) {
            this.time = time;
            return this;
        }

        private static int positive(int number, String what) {
            if (number < 1) {
                throw new IllegalArgumentException(what + " must be at least 1");
            }
            return number;
        }

        /**
         * The handler.
         *
         * @throws NullPointerException if there is no listener
         */
        public CallbackHandler build() {
            return new CallbackHandler(this, Objects.requireNonNull(listener, "listener"));
        }
    }
}
