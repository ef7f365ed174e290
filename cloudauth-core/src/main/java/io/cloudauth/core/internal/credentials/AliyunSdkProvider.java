package io.cloudauth.core.internal.credentials;

import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.exceptions.ClientException;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An adapter for a credentials provider of the vendor's SDK. The SDK's providers cache their
 * credentials, but every thread that finds the cache empty starts a fetch. So this adapter lets one
 * thread at a time call the provider; the other threads then find the cached credentials. The SDK
 * does not report when its credentials expire, so the provider is called each time.
 */
public final class AliyunSdkProvider implements CredentialsProvider {
    private static final String NAME = "aliyunSdk";

    private final transient AlibabaCloudCredentialsProvider provider;
    private final transient ReentrantLock lock = new ReentrantLock();

    public AliyunSdkProvider(AlibabaCloudCredentialsProvider provider) {
        this.provider = provider;
    }

    @Override
    public Credentials resolve() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CredentialsException.of(NAME, "the wait was interrupted");
        }
        try {
            return converted(provider.getCredentials());
        } catch (ClientException e) { // its message may quote a response
            throw CredentialsException.of(NAME, "threw " + e.getClass().getName());
        } finally {
            lock.unlock();
        }
    }

    private static Credentials converted(AlibabaCloudCredentials sdkCredentials) {
        String id = sdkCredentials.getAccessKeyId();
        String secret = sdkCredentials.getAccessKeySecret();
        String token =
                sdkCredentials instanceof BasicSessionCredentials session
                        ? Objects.requireNonNull(session.getSessionToken())
                        : null;
        try {
            return FixedSource.of(id, secret, token).credentials();
        } catch (IllegalArgumentException e) {
            throw CredentialsException.of(NAME, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return NAME;
    }
}
