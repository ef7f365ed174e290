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
 * A receiver for the callbacks of the service. Each expected callback gets a secret link of its
 * own. A request to that link is only a hint that there may be a verdict: the handler reads none of
 * its parameters. Instead it calls describeVerifyResult and passes that result to the listener.
 *
 * <pre>{@code
 * CallbackHandler callbacks = CallbackHandler.builder(client, "https://shop.example/kyc/callback/")
 *         .listener((bizId, result) -> orders.verified(bizId, result.isPassed()))
 *         .build();
 *
 * ExpectedCallback callback = callbacks.expect(bizId);
 * client.describeVerifyToken(r -> { r.bizId(bizId); callback.applyTo(r); });
 *
 * // for each request to https://shop.example/kyc/callback/{secret}, with any HTTP method
 * response.setStatus(callbacks.handle(secret, request.getInputStream()).httpStatus());
 * }</pre>
 *
 * <p>The vendor does not document method, fields, signature and redelivery of the service's
 * callbacks. So a callback may never come: also call describeVerifyResult when the end user returns
 * or the token expires.
 *
 * <p>Expected callbacks are kept in the memory of this process. They are lost when the process
 * ends, and another process does not know them. A link is valid for one verdict, and no longer than
 * a token, because proxies log links. Safe to share between threads.
 */
public final class CallbackHandler {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** A class of the package above, which this package must not depend on. */
    private static final String OWN_CLIENT = "io.cloudauth.core.Client";

    private final CloudAuthClient client;
    private final String base;
    private final CallbackListener listener;
    private final int maxBodyBytes;
    private final Expectations expectations;
    private final RateLimiter rateLimiter;
    private final Set<Expectation.VerificationKey> inProgress = ConcurrentHashMap.newKeySet();

    private CallbackHandler(Builder builder, CallbackListener listener) {
        this.client = builder.client;
        this.base = builder.base;
        this.listener = listener;
        this.maxBodyBytes = builder.maxBodyBytes;
        this.expectations = new Expectations(builder.maxExpected, builder.time);
        this.rateLimiter = new RateLimiter(builder.maxPerSecond, builder.time);
    }

    /**
     * Returns a builder of a handler.
     *
     * @param client fetches the verdicts; the handler does not close it
     * @param base the link at which callbacks arrive; it must be https (http is allowed for this
     *     machine), and its path must end with a slash, because the secret is appended
     * @return a new builder
     * @throws IllegalArgumentException if the base is invalid
     */
    public static Builder builder(CloudAuthClient client, String base) {
        return new Builder(client, base);
    }

    /**
     * Expects the callback of a verification with the client's own BizType.
     *
     * @param bizId the verification
     * @return the link and the seed for the request for the token
     */
    public ExpectedCallback expect(BizId bizId) {
        return expect(bizId, null);
    }

    /**
     * Expects the callback of a verification for the next 30 minutes. A token that is requested
     * next is valid for the same time.
     *
     * @param bizId the verification
     * @param bizType the BizType; {@code null} for the client's own
     * @return the link and the seed for the request for the token
     */
    public ExpectedCallback expect(BizId bizId, @Nullable BizType bizType) {
        Expectations.Added added =
                expectations.add(
                        new Expectation.VerificationKey(
                                Objects.requireNonNull(bizId, "bizId"), bizType));
        return new ExpectedCallback(
                SensitiveLink.of(base + added.secret()),
                Secret.of(added.seed()),
                added.expectation().expiresAt());
    }

    /**
     * Receives one callback, and waits for the response of describeVerifyResult.
     *
     * <p>If the body, the client or the listener throws, even an {@link Error}, the handler logs
     * the class of the exception and returns a reply. It throws only a {@link VirtualMachineError}.
     *
     * @param secret the part of the link's path after the base; {@code null} is an unknown secret
     * @param body the request's body; the handler reads it up to the limit, discards it and does
     *     not close it
     * @return the outcome, with the HTTP status to respond with
     */
    public CallbackReply handle(@Nullable String secret, InputStream body) {
        Expectation expected = expectations.find(secret);
        if (expected == null) {
            return CallbackReply.UNKNOWN; // reads, requests and logs nothing
        }
        if (!rateLimiter.tryAcquire()) {
            return CallbackReply.TOO_MANY;
        }
        if (!isWithinLimit(body)) {
            return CallbackReply.TOO_LARGE;
        }
        if (!inProgress.add(expected.key())) {
            return CallbackReply.NOT_YET;
        }
        try {
            return expected.isSettled() ? CallbackReply.UNKNOWN : settle(expected);
        } finally {
            inProgress.remove(expected.key());
        }
    }

    private CallbackReply settle(Expectation expected) {
        if (!expected.takeQuery()) {
            return CallbackReply.TOO_MANY;
        }
        VerifyResult result;
        try {
            result = client.describeVerifyResult(request(expected.key()));
            if (result.outcome() instanceof Outcome.NotSubmitted) {
                return CallbackReply.NOT_YET;
            }
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) { // of any client, also of a decorator
            log.warn(
                    "describeVerifyResult failed after a callback, so the listener was not"
                            + " notified; the callback link stays valid for another callback, or"
                            + " query the result yourself: {}",
                    loggable(e));
            return CallbackReply.NOT_ASKED;
        }
        try {
            listener.onVerdict(expected.key().bizId(), result);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            log.warn(
                    "a callback listener threw an exception; the callback link stays valid for"
                            + " another callback, or query the result yourself: {}",
                    e.getClass().getName());
            return CallbackReply.LISTENER_FAILED;
        }
        expected.settle();
        expectations.remove(expected);
        return CallbackReply.TOLD;
    }

    /**
     * Returns the text to log. Only exceptions of this library's own client have messages that are
     * safe to log.
     */
    private String loggable(Throwable failure) {
        boolean own = client.getClass().getName().equals(OWN_CLIENT);
        return own && failure instanceof CloudAuthException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }

    private static DescribeVerifyResultRequest request(Expectation.VerificationKey key) {
        return DescribeVerifyResultRequest.builder()
                .bizId(key.bizId())
                .bizType(key.bizType())
                .build();
    }

    private boolean isWithinLimit(InputStream body) {
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
            // the hint counts although its body failed
        }
        return true;
    }

    /** Shows no link. */
    @Override
    public String toString() {
        return "CallbackHandler";
    }

    /** A builder of a handler. Not safe to share between threads. */
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
                throw invalidBase();
            }
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean local = Loopback.isLiteral(uri.getHost());
            if (uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || !uri.getRawPath().endsWith("/")
                    || !(scheme.equals("https") || (scheme.equals("http") && local))) {
                throw invalidBase();
            }
            this.base = base;
        }

        private static IllegalArgumentException invalidBase() {
            return new IllegalArgumentException(
                    "the base of callbacks must be an https link whose path ends with a slash");
        }

        /**
         * Sets the listener for verdicts. Required.
         *
         * @param listener the listener
         * @return this builder
         */
        public Builder listener(CallbackListener listener) {
            this.listener = listener;
            return this;
        }

        /**
         * Sets the maximum length of a callback's body. Default: 8 KiB.
         *
         * @param bytes at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder maxBodyBytes(int bytes) {
            this.maxBodyBytes = positive(bytes, "maxBodyBytes");
            return this;
        }

        /**
         * Sets how many callbacks with a valid secret are processed in each second. Default: 50.
         * Callbacks without a valid secret cost almost nothing and do not count, so they cannot
         * displace the others.
         *
         * @param callbacks at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder maxPerSecond(int callbacks) {
            this.maxPerSecond = positive(callbacks, "maxPerSecond");
            return this;
        }

        /**
         * Sets the maximum number of expected callbacks. Default: 100 000. When it is reached, the
         * oldest ones are removed.
         *
         * @param callbacks at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
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
         * Builds the handler.
         *
         * @return the handler
         * @throws NullPointerException if no listener was set
         */
        public CallbackHandler build() {
            return new CallbackHandler(this, Objects.requireNonNull(listener, "listener"));
        }
    }
}
