package io.cloudauth.core;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RateLimiter;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.core.event.CallObserver;
import io.cloudauth.core.event.ConnectionMonitor;
import io.cloudauth.core.internal.http.HttpCoreVersion;
import io.cloudauth.core.internal.http.ServiceAddress;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.BizType;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.Timeouts;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entry point that creates clients. {@code CloudAuth.create()} uses the defaults; {@code
 * CloudAuth.builder()} lets you change them.
 */
public final class CloudAuth {
    private CloudAuth() {}

    /**
     * Creates a client with the default credential chain, the public endpoint and no BizType. Each
     * request must therefore set its BizType.
     *
     * <p>The client opens no connection and fetches no credentials before its first call. The
     * caller must close it.
     *
     * @return a new client
     */
    public static CloudAuthClient create() {
        return builder().build();
    }

    /**
     * Returns a builder with the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        HttpCoreVersion.require();
        return new Builder();
    }

    /**
     * A builder of clients. Each {@link #build()} creates a new client. Not safe to share between
     * threads.
     */
    public static final class Builder {
        URI endpoint = ServiceAddress.parse("https://cloudauth.aliyuncs.com");
        @Nullable URI standbyEndpoint;
        @Nullable BizType bizType;
        @Nullable Scheme scheme;
        @Nullable String account;
        final Map<ProductCode, Long> scenes = new HashMap<>();
        @Nullable Long sceneId;
        private @Nullable CredentialsProvider credentials;
        SignatureVersion signature = SignatureVersion.RPC_1_0;
        String ossRegion = "cn-hangzhou";
        int resultQueriesPerSecond = 10;
        boolean storageAtPrivateAddresses;
        Timeouts timeouts = Timeouts.builder().build();
        RetryOptions retry = RetryOptions.builder().build();
        HttpOptions http = HttpOptions.builder().build();
        @Nullable RateLimiter rateLimiter;
        final List<CallListener> listeners = new ArrayList<>();
        @Nullable SubmissionLog submissionLog;
        final List<CallObserver> observers = new ArrayList<>();
        final List<ConnectionMonitor> monitors = new ArrayList<>();
        @Nullable Executor executor;
        @Nullable Executor waits;
        Time time = Time.system();

        private Builder() {}

        /**
         * Sets the provider of the AccessKey. Default: {@link CredentialsProviders#defaultChain()},
         * which fetches nothing before the first call. The client calls a provider of your own on
         * its worker threads, which do not see the {@link ThreadLocal}s of the caller's thread.
         *
         * @param credentials the provider
         * @return this builder
         */
        public Builder credentials(CredentialsProvider credentials) {
            this.credentials = Objects.requireNonNull(credentials, "credentials");
            return this;
        }

        /** Returns the provider; the default one is created only if none was set. */
        CredentialsProvider credentials() {
            return credentials == null ? CredentialsProviders.defaultChain() : credentials;
        }

        /**
         * Sets the address of the service. Default: {@code https://cloudauth.aliyuncs.com}, the
         * only global endpoint.
         *
         * @param endpoint {@code https://host}, with a port if it is not 443; {@code http:} is
         *     allowed only for a loopback literal (127.0.0.0/8, {@code ::1}, {@code localhost})
         * @return this builder
         * @throws IllegalArgumentException if the address has another form, or has a path, a query
         *     or user information
         */
        public Builder endpoint(String endpoint) {
            this.endpoint = ServiceAddress.parse(endpoint);
            return this;
        }

        /**
         * Sets the address of the service as {@link #endpoint(String)} does.
         *
         * @param endpoint such as {@code https://host}
         * @return this builder
         * @throws IllegalArgumentException if the address is invalid
         */
        public Builder endpoint(URI endpoint) {
            return endpoint(endpoint.toString());
        }

        /**
         * Sets the standby endpoint of the financial-grade product. After a failed attempt, the
         * next attempt of a request goes to the other endpoint if that is safe: a free request may
         * be repeated; a billed one goes there only if the service certainly received nothing. A
         * session keeps the endpoint that started it: its result is requested there. If a result is
         * requested by its CertifyId alone, the client asks the second endpoint if the first one
         * knows no verdict.
         *
         * <p>Default: none. The vendor's samples use Shanghai ({@code
         * https://cloudauth.cn-shanghai.aliyuncs.com}) and, as the standby, Beijing ({@code
         * https://cloudauth.cn-beijing.aliyuncs.com}). Whether one region knows the sessions of the
         * other is not documented by the vendor. The legacy product does not use it.
         *
         * @param endpoint as for {@link #endpoint(String)}
         * @return this builder
         * @throws IllegalArgumentException if the address has another form, or has a path, a query
         *     or user information
         */
        public Builder standbyEndpoint(String endpoint) {
            this.standbyEndpoint = ServiceAddress.parse(endpoint);
            return this;
        }

        /**
         * Sets the standby endpoint as {@link #standbyEndpoint(String)} does.
         *
         * @param endpoint such as {@code https://host}
         * @return this builder
         * @throws IllegalArgumentException if the address is invalid
         */
        public Builder standbyEndpoint(URI endpoint) {
            return standbyEndpoint(endpoint.toString());
        }

        /**
         * Removes the standby endpoint, so that every request goes to {@link #endpoint(String)}
         * alone.
         *
         * @return this builder
         */
        public Builder withoutStandbyEndpoint() {
            this.standbyEndpoint = null;
            return this;
        }

        /**
         * Sets the BizType for requests that set none. It identifies a scene that was created in
         * the vendor's console. Default: none.
         *
         * @param bizType 1 to 20 characters of {@code [A-Za-z0-9-]}
         * @return this builder
         * @throws io.cloudauth.error.InvalidRequestException if the BizType has another form
         */
        public Builder bizType(String bizType) {
            this.bizType = BizType.of(bizType);
            this.scheme = null;
            return this;
        }

        /**
         * Sets the BizType as {@link #bizType(String)} does, and the scheme that was selected for
         * it in the console. The client then validates requests against the scheme before it sends
         * them. For example, it refuses a request without a name for RPBioOnly, or a submission for
         * a scheme of the app SDK. A request that sets its own scheme or another BizType is not
         * validated against this scheme.
         *
         * @param bizType 1 to 20 characters of {@code [A-Za-z0-9-]}
         * @param scheme the scheme of the BizType
         * @return this builder
         * @throws io.cloudauth.error.InvalidRequestException if the BizType has another form
         */
        public Builder bizType(String bizType, Scheme scheme) {
            bizType(bizType);
            this.scheme = scheme;
            return this;
        }

        /**
         * Sets the scene of a solution of the financial-grade product, for requests that name none.
         * In the console every scene belongs to one solution.
         *
         * @param productCode the solution
         * @param sceneId the number of the scene; positive
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder scene(ProductCode productCode, long sceneId) {
            scenes.put(Objects.requireNonNull(productCode, "productCode"), positive(sceneId));
            return this;
        }

        /**
         * Sets the scene of all solutions of the financial-grade product that have no scene of
         * their own, for requests that name none.
         *
         * @param sceneId the number of the scene; positive
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder sceneId(long sceneId) {
            this.sceneId = positive(sceneId);
            return this;
        }

        private static long positive(long sceneId) {
            if (sceneId <= 0) {
                throw new IllegalArgumentException("sceneId must be positive");
            }
            return sceneId;
        }

        /**
         * Sets the label of the account that the client works for. The label keeps the submissions
         * of several accounts apart in one submission log. The client cannot derive it from an
         * AccessKey, because AccessKeys rotate. It is not sent to the service. Default: none.
         *
         * @param label 1 to 64 letters, digits, dots, underscores and hyphens
         * @return this builder
         * @throws IllegalArgumentException if the label has another form
         */
        public Builder account(String label) {
            if (!SubmissionKey.isAccountLabel(label)) {
                throw new IllegalArgumentException(
                        "account must be 1 to 64 letters, digits, dots, underscores or hyphens");
            }
            this.account = label;
            return this;
        }

        /**
         * Sets the signature algorithm of requests. Default: {@link SignatureVersion#RPC_1_0}.
         *
         * @param signature the algorithm
         * @return this builder
         */
        public Builder signature(SignatureVersion signature) {
            this.signature = signature;
            return this;
        }

        /**
         * Sets the region of the OSS bucket that local images are uploaded to. The signature of an
         * upload needs it. The service returns the bucket's endpoint. If that host contains the
         * region, as {@code oss-cn-zhangjiakou.aliyuncs.com} does, the client uses that region and
         * ignores this option. Default: {@code cn-hangzhou}.
         *
         * @param region such as {@code cn-shanghai}
         * @return this builder
         * @throws IllegalArgumentException if the region does not consist of at least two parts of
         *     a-z and digits, separated by hyphens
         */
        public Builder ossRegion(String region) {
            if (!region.matches("[a-z0-9]+(-[a-z0-9]+)+")) {
                throw new IllegalArgumentException("ossRegion must be written like cn-hangzhou");
            }
            this.ossRegion = region;
            return this;
        }

        /**
         * Sets whether the client connects to private addresses that come from responses of the
         * service. These are the addresses of the storage for local images, and of the links that
         * {@link CloudAuthClient#downloadMaterial} downloads from. Allow them if this machine
         * reaches the vendor's storage through a private network, such as by a host that ends in
         * {@code -internal.aliyuncs.com}.
         *
         * <p>Default: {@code false}. Loopback addresses are still allowed if the client's endpoint
         * is a loopback address. If the client uses a proxy, the proxy resolves the names and must
         * itself refuse private addresses.
         *
         * @param allowed whether private addresses are allowed
         * @return this builder
         */
        public Builder storageAtPrivateAddresses(boolean allowed) {
            this.storageAtPrivateAddresses = allowed;
            return this;
        }

        /**
         * Does the same as {@link #storageAtPrivateAddresses}. This is the earlier name.
         *
         * @param allowed whether private addresses are allowed
         * @return this builder
         */
        public Builder downloadsFromPrivateAddresses(boolean allowed) {
            return storageAtPrivateAddresses(allowed);
        }

        /**
         * Sets the timeouts of calls. Defaults: connect 2 s, response 10 s, total 30 s.
         *
         * <p>The response timeout of verifyMaterial is the rest of the total timeout. A shorter one
         * would only cause more unknown outcomes.
         *
         * @param timeouts changes the defaults on a builder
         * @return this builder
         */
        public Builder timeouts(Consumer<Timeouts.Builder> timeouts) {
            Timeouts.Builder builder = Timeouts.builder();
            timeouts.accept(builder);
            this.timeouts = builder.build();
            return this;
        }

        /**
         * Sets the number of attempts and the waits between them. The client retries only if that
         * is safe. Defaults: 3 attempts, waits that grow from 200 ms to 2 s.
         *
         * @param retry changes the defaults on a builder
         * @return this builder
         */
        public Builder retry(Consumer<RetryOptions.Builder> retry) {
            RetryOptions.Builder builder = RetryOptions.builder();
            retry.accept(builder);
            this.retry = builder.build();
            return this;
        }

        /**
         * Sets the options for connections, proxy and TLS. Defaults: 64 connections, no proxy, the
         * trust store of the JDK.
         *
         * @param http changes the defaults on a builder
         * @return this builder
         */
        public Builder http(Consumer<HttpOptions.Builder> http) {
            HttpOptions.Builder builder = HttpOptions.builder();
            http.accept(builder);
            this.http = builder.build();
            return this;
        }

        /**
         * Sets a limit on how many requests are sent in a time. The client reserves a turn for each
         * attempt of each operation. Default: no limit.
         *
         * @param rateLimiter the limiter; several clients can share it
         * @return this builder
         */
        public Builder rateLimiter(RateLimiter rateLimiter) {
            this.rateLimiter = Objects.requireNonNull(rateLimiter, "rateLimiter");
            return this;
        }

        /**
         * Adds a listener, which is notified after each attempt and each call.
         *
         * @param listener the listener
         * @return this builder
         */
        public Builder listener(CallListener listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * Adds an observer, which is notified when a call begins and when it ends, for tracing.
         *
         * @param observer the observer
         * @return this builder
         */
        public Builder observer(CallObserver observer) {
            observers.add(observer);
            return this;
        }

        /**
         * Adds a monitor, which gets the connection statistics of each client that is built, for
         * gauges.
         *
         * @param monitor the monitor
         * @return this builder
         */
        public Builder connectionMonitor(ConnectionMonitor monitor) {
            monitors.add(monitor);
            return this;
        }

        /**
         * Sets the log that records each submission of verifyMaterial before it is sent, so that no
         * submission is charged twice.
         *
         * <p>Default: a {@link SubmissionLogs#inMemory()} log for each client. It covers the most
         * common mistake: an application repeats a call that timed out. It knows only the
         * submissions of its client, it is lost when the process ends, and its size is limited. If
         * your application has several processes or restarts, use {@link SubmissionLogs#jdbc} or a
         * log of your own.
         *
         * @param log the log
         * @return this builder
         */
        public Builder submissionLog(SubmissionLog log) {
            this.submissionLog = Objects.requireNonNull(log, "log");
            return this;
        }

        /** Returns the log; a new one for each client if none was set. */
        SubmissionLog submissions() {
            return submissionLog == null ? SubmissionLogs.inMemory() : submissionLog;
        }

        /**
         * Sets the executor that runs all calls of {@link CloudAuthClient#async()}. The client does
         * not shut it down.
         *
         * <p>Default: virtual threads if the JDK has them. Otherwise, pools of platform threads: as
         * many threads as the maximum number of connections for calls, as many again for billed
         * calls, and as many again for the queries of waits. The client shuts down the default
         * executors when it is closed.
         *
         * @param executor the executor; it must not run a call in the thread that hands it over,
         *     because a timer hands over the queries of a wait for a verdict
         * @return this builder
         */
        public Builder executor(Executor executor) {
            return executor(executor, executor);
        }

        /**
         * Sets one executor for waits for a verdict and another for all other calls of {@link
         * CloudAuthClient#async()}. The client shuts down neither.
         *
         * @param calls runs all other calls; to use all connections, it needs as many threads as
         *     the maximum number of connections
         * @param waits runs the queries of {@link
         *     io.cloudauth.CloudAuthAsyncClient#awaitVerifyResult} and of its financial-grade
         *     counterpart. A wait occupies a thread only while it queries
         * @return this builder
         */
        public Builder executor(Executor calls, Executor waits) {
            this.executor = calls;
            this.waits = waits;
            return this;
        }

        /**
         * Sets how many queries per second the waits of this client make at most: {@link
         * CloudAuthClient#awaitVerifyResult}, its financial-grade counterpart, and both of {@link
         * CloudAuthClient#async()}. All waits share this rate in turn. If more people are waited
         * for than it allows, the intervals between the queries for each person grow. A wait that
         * gets no turn before its time limit returns its last result, or fails as timed out if it
         * has none.
         *
         * <p>The service limits most financial-grade operations to 50 calls a second for each
         * account. Source: the vendor's document on QPS limits. So several processes with this
         * default leave room for other calls.
         *
         * @param queries 1 to 1,000; default 10
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder resultQueriesPerSecond(int queries) {
            if (queries < 1 || queries > 1_000) {
                throw new IllegalArgumentException(
                        "resultQueriesPerSecond must be between 1 and 1000");
            }
            this.resultQueriesPerSecond = queries;
            return this;
        }

        Builder time(Time time) {
            this.time = time;
            return this;
        }

        /**
         * Creates the client. It opens no connection and fetches no credentials before its first
         * call. The caller must close it.
         *
         * @return a new client
         */
        public CloudAuthClient build() {
            return new Client(this);
        }
    }
}
