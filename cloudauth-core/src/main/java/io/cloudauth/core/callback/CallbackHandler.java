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
 * <p>By default, expected callbacks are kept in the memory of this process. They are lost when the
 * process ends, and another process does not know them. With {@link Builder#store a store} in a
 * database, a callback can arrive at any process, also after a restart.
 *
 * <p>A link is valid for one verdict, and no longer than a token, because proxies log links. If a
 * process ends while it queries the verdict, another callback can use the link after 5 minutes. If
 * it ends while it calls the listener, the link is not used again. Safe to share between threads.
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
    private final RateLimiter warningLimiter;

    /** The verifications whose verdict this process queries. The store knows only links. */
    private final Set<VerificationKey> inProgress = ConcurrentHashMap.newKeySet();

    private CallbackHandler(Builder builder, CallbackListener listener) {
        this.client = builder.client;
        this.base = builder.base;
        this.listener = listener;
        this.maxBodyBytes = builder.maxBodyBytes;
        CallbackStore store =
                builder.store == null
                        ? new InMemoryCallbackStore(builder.maxExpected)
                        : builder.store;
        this.expectations = new Expectations(new GuardedStore(store), builder.time);
        this.rateLimiter = new RateLimiter(builder.maxPerSecond, builder.time);
        this.warningLimiter = new RateLimiter(1, builder.time);
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
     * @throws CallbackStoreException if the store fails; then request the token without a callback,
     *     or retry
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
     * @throws CallbackStoreException if the store fails; then request the token without a callback,
     *     or retry
     */
    public ExpectedCallback expect(BizId bizId, @Nullable BizType bizType) {
        Expectations.Added added =
                expectations.add(Objects.requireNonNull(bizId, "bizId"), bizType);
        return new ExpectedCallback(
                SensitiveLink.of(base + added.secret()),
                Secret.of(added.seed()),
                added.expiresAt());
    }

    /**
     * Receives one callback, and waits for the store and for the response of describeVerifyResult.
     *
     * <p>If the body, the store, the client or the listener throws, even an {@link Error}, the
     * handler logs the class of the exception and returns a reply. It throws only a {@link
     * VirtualMachineError}.
     *
     * @param secret the part of the link's path after the base; {@code null} is an unknown secret
     * @param body the request's body; the handler reads it up to the limit, discards it and does
     *     not close it
     * @return the outcome, with the HTTP status to respond with
     */
    public CallbackReply handle(@Nullable String secret, InputStream body) {
        try {
            StoredCallback found = expectations.find(secret);
            if (found == null) {
                return CallbackReply.UNKNOWN; // reads, requests and logs nothing
            }
            if (!rateLimiter.tryAcquire()) {
                return CallbackReply.TOO_MANY;
            }
            return isWithinLimit(body) ? processAlone(found) : CallbackReply.TOO_LARGE;
        } catch (CallbackStoreException e) {
            if (warningLimiter.tryAcquire()) { // invented secrets get here, too
                log.warn("a callback was not processed: {}", e.getMessage());
            }
            return CallbackReply.NOT_ASKED;
        }
    }

    private CallbackReply processAlone(StoredCallback found) {
        VerificationKey key = new VerificationKey(found.bizId(), found.bizType());
        if (!inProgress.add(key)) {
            return CallbackReply.NOT_YET;
        }
        try {
            Expectations.Claim claim = expectations.claim(found);
            return claim.callback() == null ? claim.otherwise() : query(claim.callback());
        } finally {
            inProgress.remove(key);
        }
    }

    private CallbackReply query(StoredCallback claimed) {
        VerifyResult result;
        boolean isVerdict;
        try {
            result = client.describeVerifyResult(request(claimed));
            isVerdict = !(result.outcome() instanceof Outcome.NotSubmitted);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) { // of any client, also of a decorator
            log.warn(
                    "describeVerifyResult failed after a callback, so the listener was not"
                            + " notified; the callback link stays valid for another callback, or"
                            + " query the result yourself: {}",
                    loggable(e));
            release(claimed);
            return CallbackReply.NOT_ASKED;
        }
        if (!isVerdict) {
            release(claimed);
            return CallbackReply.NOT_YET;
        }
        StoredCallback kept = expectations.keep(claimed);
        return kept == null ? CallbackReply.NOT_YET : notifyListener(kept, result);
    }

    private CallbackReply notifyListener(StoredCallback kept, VerifyResult result) {
        try {
            listener.onVerdict(kept.bizId(), result);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            log.warn(
                    "a callback listener threw an exception; the callback link stays valid for"
                            + " another callback, or query the result yourself: {}",
                    e.getClass().getName());
            release(kept);
            return CallbackReply.LISTENER_FAILED;
        }
        finish(
                () -> expectations.remove(kept),
                "a received callback could not be removed; until it expires, its link replies 202"
                        + " and does not notify the listener again: {}");
        return CallbackReply.TOLD;
    }

    private void release(StoredCallback claimed) {
        finish(
                () -> expectations.release(claimed),
                "a callback link could not be released, so it cannot be used for some time; query"
                        + " the result yourself: {}");
    }

    /** Runs the last step of a callback, whose reply is certain already. */
    private static void finish(Runnable step, String warning) {
        boolean interrupted = Thread.interrupted(); // a pool may give no connection otherwise
        try {
            step.run();
        } catch (CallbackStoreException e) {
            log.warn(warning, e.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
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

    private static DescribeVerifyResultRequest request(StoredCallback callback) {
        return DescribeVerifyResultRequest.builder()
                .bizId(callback.bizId())
                .bizType(callback.bizType())
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

    private record VerificationKey(BizId bizId, @Nullable BizType bizType) {}

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
        private int maxExpected = InMemoryCallbackStore.MAX_EXPECTED;
        private @Nullable CallbackStore store;
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
         * Callbacks without a valid secret do not count, so they cannot displace the others. They
         * cost almost nothing with a store in memory, and one query with a store in a database.
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
         * oldest ones are removed. It applies only to the default store; with {@link #store}, it
         * has no effect.
         *
         * @param callbacks at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder maxExpected(int callbacks) {
            this.maxExpected = positive(callbacks, "maxExpected");
            return this;
        }

        /**
         * Sets the store of the expected callbacks. Default: a store in the memory of this process.
         * With {@link CallbackStores#jdbc}, any number of processes can share the expected
         * callbacks. The handler does not close the store.
         *
         * @param store the store
         * @return this builder
         */
        public Builder store(CallbackStore store) {
            this.store = Objects.requireNonNull(store, "store");
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
