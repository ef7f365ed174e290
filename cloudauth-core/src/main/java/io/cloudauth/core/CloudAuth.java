package io.cloudauth.core;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.core.event.CallObserver;
import io.cloudauth.core.event.ConnectionMonitor;
import io.cloudauth.core.internal.http.ServiceAddress;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.model.BizType;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.Timeouts;
import io.cloudauth.submission.SubmissionLog;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes clients: {@code CloudAuth.create()} with every default, {@code CloudAuth.builder()} with
 * what is to differ.
 */
public final class CloudAuth {
    private CloudAuth() {}

    /**
     * A client with the default credential chain, the public endpoint, and no BizType: every
     * request must name its own.
     *
     * <p>It opens no connection and asks for no credentials before its first call. Close it once.
     */
    public static CloudAuthClient create() {
        return builder().build();
    }

    /** A builder that holds the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects what a client is made of. Not safe to share between threads; each {@link #build()}
     * makes a client of its own.
     */
    public static final class Builder {
        URI endpoint = ServiceAddress.parse("https://cloudauth.aliyuncs.com");
        @Nullable BizType bizType;
        @Nullable Scheme scheme;
        @Nullable String account;
        CredentialsProvider credentials = CredentialsProviders.defaultChain();
        SignatureVersion signature = SignatureVersion.RPC_1_0;
        String ossRegion = "cn-hangzhou";
        boolean storageAtPrivateAddresses;
        Timeouts timeouts = Timeouts.builder().build();
        RetryOptions retry = RetryOptions.builder().build();
        HttpOptions http = HttpOptions.builder().build();
        final List<CallListener> listeners = new ArrayList<>();
        @Nullable SubmissionLog submissionLog;
        final List<CallObserver> observers = new ArrayList<>();
        final List<ConnectionMonitor> monitors = new ArrayList<>();
        @Nullable Executor executor;
        @Nullable Executor waits;
        Time time = Time.system();

        private Builder() {}

        /**
         * Where the AccessKey comes from. Default: {@link CredentialsProviders#defaultChain()},
         * which asks nobody before the first call. A provider of your own is asked on other threads
         * than the caller's, which do not see its {@link ThreadLocal}s.
         */
        public Builder credentials(CredentialsProvider credentials) {
            this.credentials = credentials;
            return this;
        }

        /**
         * Where the service is: {@code https://host}, with a port where it is not 443. Plain {@code
         * http:} is taken for a loopback literal alone (127.0.0.0/8, {@code ::1}, {@code
         * localhost}). Default: {@code https://cloudauth.aliyuncs.com}, the one global endpoint.
         *
         * @throws IllegalArgumentException if it is anything else, or has a path, a query or user
         *     information
         */
        public Builder endpoint(String endpoint) {
            this.endpoint = ServiceAddress.parse(endpoint);
            return this;
        }

        /** As {@link #endpoint(String)}. */
        public Builder endpoint(URI endpoint) {
            return endpoint(endpoint.toString());
        }

        /**
         * The scene, as it was saved in the vendor's console, for requests that name none. Default:
         * none.
         *
         * @throws io.cloudauth.error.InvalidRequestException if it is over 20 characters or outside
         *     {@code [A-Za-z0-9-]}
         */
        public Builder bizType(String bizType) {
            this.bizType = BizType.of(bizType);
            this.scheme = null;
            return this;
        }

        /**
         * As {@link #bizType(String)}, with the scheme that was chosen for the scene in the
         * console: a request for it that must fail is then refused before it is sent, such as one
         * without a name for RPBioOnly, or a submission for a scheme of the app SDK. A request that
         * names a scheme of its own, or another BizType, is not checked against this one.
         */
        public Builder bizType(String bizType, Scheme scheme) {
            bizType(bizType);
            this.scheme = scheme;
            return this;
        }

        /**
         * Sets the label of the account that the client works for. It keeps the submissions of
         * several accounts apart in one submission log; the client cannot tell accounts itself,
         * because AccessKeys rotate. It is not sent. Default: none.
         *
         * @param label 1 to 64 letters, digits, dots, underscores and hyphens
         * @return this builder
         * @throws IllegalArgumentException if the label has another form
         */
        public Builder account(String label) {
            if (!label.matches("[A-Za-z0-9._-]{1,64}")) {
                throw new IllegalArgumentException(
                        "an account label is 1 to 64 letters, digits, dots, underscores or hyphens");
            }
            this.account = label;
            return this;
        }

        /** How requests are signed. Default: {@link SignatureVersion#RPC_1_0}. */
        public Builder signature(SignatureVersion signature) {
            this.signature = signature;
            return this;
        }

        /**
         * The region, such as {@code cn-shanghai}, of the bucket that local images are uploaded to;
         * their signature needs it. It matters only where the bucket's endpoint, which the service
         * names, does not tell the region itself by a host such as {@code
         * oss-cn-zhangjiakou.aliyuncs.com}. Default: {@code cn-hangzhou}.
         *
         * @throws IllegalArgumentException if it holds anything but a-z, digits and hyphens
         */
        public Builder ossRegion(String region) {
            if (!region.matches("[a-z0-9]+(-[a-z0-9]+)+")) {
                throw new IllegalArgumentException("an OSS region is written like cn-hangzhou");
            }
            this.ossRegion = region;
            return this;
        }

        /**
         * Whether the client connects to addresses of private ranges where the service's responses
         * name them: the storage that takes local images, and the links that {@link
         * CloudAuthClient#downloadMaterial} follows. Set it if this machine reaches the vendor's
         * storage through a private network, such as by a host that ends in {@code
         * -internal.aliyuncs.com}. Default: no, but for this machine's own addresses if the
         * client's endpoint is one. Behind a proxy a name is resolved by the proxy, which must
         * refuse such addresses itself.
         */
        public Builder storageAtPrivateAddresses(boolean allowed) {
            this.storageAtPrivateAddresses = allowed;
            return this;
        }

        /** The earlier name of {@link #storageAtPrivateAddresses}. */
        public Builder downloadsFromPrivateAddresses(boolean allowed) {
            return storageAtPrivateAddresses(allowed);
        }

        /**
         * How long a call may take. Defaults: connect 2 s, response 10 s (verifyMaterial: all that
         * is left of total, since giving up early only makes unknown outcomes), total 30 s.
         */
        public Builder timeouts(Consumer<Timeouts.Builder> timeouts) {
            Timeouts.Builder builder = Timeouts.builder();
            timeouts.accept(builder);
            this.timeouts = builder.build();
            return this;
        }

        /**
         * How often a call tries again where that is safe. Defaults: 3 attempts, 200 ms growing to
         * 2 s.
         */
        public Builder retry(Consumer<RetryOptions.Builder> retry) {
            RetryOptions.Builder builder = RetryOptions.builder();
            retry.accept(builder);
            this.retry = builder.build();
            return this;
        }

        /** Connections, proxy and TLS. Defaults: 64 connections, no proxy, the platform's trust. */
        public Builder http(Consumer<HttpOptions.Builder> http) {
            HttpOptions.Builder builder = HttpOptions.builder();
            http.accept(builder);
            this.http = builder.build();
            return this;
        }

        /** Adds somebody who is told of every attempt and call. */
        public Builder listener(CallListener listener) {
            listeners.add(listener);
            return this;
        }

        /** Adds somebody who stands around every call, such as a tracing library. */
        public Builder observer(CallObserver observer) {
            observers.add(observer);
            return this;
        }

        /** Adds somebody who watches the connections of each client that is built, for gauges. */
        public Builder connectionMonitor(ConnectionMonitor monitor) {
            monitors.add(monitor);
            return this;
        }

        /**
         * Where the submissions of verifyMaterial are written down, each before it is sent, so that
         * none is made twice. Default: {@link SubmissionLogs#inMemory()}, for each client one of
         * its own, which knows what this client does until it is closed and keeps to a bound. It
         * costs next to nothing and stops the commonest mistake, a call that timed out and is made
         * again. Several processes, or one that may be restarted, need {@link SubmissionLogs#jdbc},
         * or a log of your own.
         */
        public Builder submissionLog(SubmissionLog log) {
            this.submissionLog = Objects.requireNonNull(log, "log");
            return this;
        }

        /** Each client without a log has one to itself. */
        SubmissionLog submissions() {
            return submissionLog == null ? SubmissionLogs.inMemory() : submissionLog;
        }

        /**
         * What runs the calls of {@link CloudAuthClient#async()}, waits for verdicts included; it
         * is not closed with the client. Each such wait holds one of its threads for minutes: as
         * many of them as it has threads keep every other call waiting. With threads to spare for
         * each task, such as virtual ones, that is no matter; else see {@link #executor(Executor,
         * Executor)}. Default: virtual threads where the JDK has them, else a pool of as many
         * threads as there may be connections and one more for each wait, closed with the client.
         */
        public Builder executor(Executor executor) {
            return executor(executor, executor);
        }

        /**
         * As {@link #executor(Executor)}, with waits for verdicts apart, so that no number of them
         * keeps a call from a thread.
         *
         * @param calls runs every other call, each for its total timeout at most; as many threads
         *     as there may be connections make full use of them
         * @param waits runs {@link io.cloudauth.CloudAuthAsyncClient#awaitVerifyResult}, each in a
         *     thread until there is a verdict or its own limit is reached
         */
        public Builder executor(Executor calls, Executor waits) {
            this.executor = calls;
            this.waits = waits;
            return this;
        }

        Builder time(Time time) {
            this.time = time;
            return this;
        }

        /**
         * Makes the client. It opens no connection and asks for no credentials before its first
         * call.
         */
        public CloudAuthClient build() {
            return new Client(this);
        }
    }
}
