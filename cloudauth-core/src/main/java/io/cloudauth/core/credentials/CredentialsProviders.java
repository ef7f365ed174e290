package io.cloudauth.core.credentials;

import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import io.cloudauth.core.internal.credentials.AliyunSdkProvider;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.EnvironmentVariablesSource;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.credentials.chain.DefaultChain;
import io.cloudauth.core.internal.credentials.profile.ProfileSource;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.credentials.remote.UriFetcher;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Factory methods for credentials providers. Each provider is safe to share between threads and
 * clients. None of them prints a secret.
 *
 * <p>A provider is an interface with one method, so a lambda is a provider, too: {@code () ->
 * Credentials.session(id, secret, token, expiresAt)}. A client calls such a provider on its own
 * daemon threads, at most four at a time, so that a provider that blocks breaks no deadline. The
 * provider does not see any {@link ThreadLocal} of the caller. A call that stops waiting interrupts
 * it.
 */
public final class CredentialsProviders {
    private CredentialsProviders() {}

    /**
     * Returns a provider of the permanent AccessKey of a RAM user. Do not use the AccessKey of a
     * main account: it has full access to the account.
     *
     * @param accessKeyId the AccessKey ID
     * @param accessKeySecret the AccessKey secret
     * @return the provider
     * @throws IllegalArgumentException if a value is invalid; the message does not quote it
     */
    public static CredentialsProvider accessKey(String accessKeyId, String accessKeySecret) {
        return new FixedSource(Credentials.of(accessKeyId, accessKeySecret));
    }

    /**
     * Returns a provider of session credentials that your program has obtained from STS. The
     * provider does not refresh them: once they have expired, every call fails.
     *
     * @param accessKeyId the AccessKey ID of the session
     * @param accessKeySecret the AccessKey secret of the session
     * @param securityToken the security token of the session
     * @return the provider
     * @throws IllegalArgumentException if a value is invalid; the message does not quote it
     */
    public static CredentialsProvider session(
            String accessKeyId, String accessKeySecret, String securityToken) {
        return new FixedSource(Credentials.session(accessKeyId, accessKeySecret, securityToken));
    }

    /**
     * Returns a provider that reads the environment variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID},
     * {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} and, for session credentials, {@code
     * ALIBABA_CLOUD_SECURITY_TOKEN}. A missing variable is reported by its name when a call needs
     * it, not before.
     *
     * @return the provider
     */
    public static CredentialsProvider environment() {
        return EnvironmentVariablesSource.environment(Environment.ofProcess());
    }

    /**
     * Returns a provider that reads the system properties {@code alibabacloud.accessKeyId}, {@code
     * alibabacloud.accessKeySecret} and, for session credentials, {@code
     * alibabacloud.sessionToken}. It reads them at each call. If {@code
     * alibabacloud.accessKeyIdSecret} is set, it is the secret, as in the vendor's libraries.
     *
     * @return the provider
     */
    public static CredentialsProvider systemProperties() {
        return EnvironmentVariablesSource.systemProperties(Environment.ofProcess());
    }

    /**
     * Returns a provider that assumes a RAM role by STS AssumeRole. With a role, a program has only
     * the permissions that it needs.
     *
     * <p>The provider fetches a session at the first call and caches it. It fetches the next
     * session in the background before the current one expires. Threads share one fetch. A session
     * is used until it expires, even if STS is down. No thread and no connection stays open between
     * two fetches, so there is nothing to close.
     *
     * @param role sets the role, and the provider whose credentials assume it
     * @return the provider
     * @throws IllegalArgumentException if the role is missing or a setting is invalid
     */
    public static CredentialsProvider assumeRole(Consumer<AssumeRoleBuilder> role) {
        AssumeRoleBuilder builder = new AssumeRoleBuilder();
        role.accept(builder);
        return builder.build();
    }

    /**
     * Returns a provider that assumes a RAM role by STS AssumeRoleWithOIDC with the token of an
     * identity provider, as in pods with RRSA. Sessions are cached and refreshed as by {@link
     * #assumeRole}. A missing setting is reported when a call needs it.
     *
     * @param role sets what the environment variables do not supply
     * @return the provider
     * @throws IllegalArgumentException if a setting is invalid
     */
    public static CredentialsProvider oidcRole(Consumer<OidcRoleBuilder> role) {
        OidcRoleBuilder builder = new OidcRoleBuilder();
        role.accept(builder);
        return builder.build();
    }

    /**
     * Returns a provider as {@link #oidcRole(Consumer)} does, with all settings from environment
     * variables.
     *
     * @return the provider
     */
    public static CredentialsProvider oidcRole() {
        return oidcRole(role -> {});
    }

    /**
     * Returns a provider that uses the RAM role of the ECS instance on which the program runs. It
     * calls the metadata service of the instance, and requests a token first. Sessions are cached
     * and refreshed as by {@link #assumeRole}. {@code ALIBABA_CLOUD_ECS_METADATA_DISABLED=true}
     * turns this provider off.
     *
     * @param role sets the role's name and the access to the metadata service
     * @return the provider
     * @throws IllegalArgumentException if a setting is invalid
     */
    public static CredentialsProvider ecsRole(Consumer<EcsRoleBuilder> role) {
        EcsRoleBuilder builder = new EcsRoleBuilder();
        role.accept(builder);
        return builder.build();
    }

    /**
     * Returns a provider as {@link #ecsRole(Consumer)} does, with the defaults.
     *
     * @return the provider
     */
    public static CredentialsProvider ecsRole() {
        return ecsRole(role -> {});
    }

    /**
     * Returns a provider that reads session credentials from a URI. The response is JSON with
     * {@code AccessKeyId}, {@code AccessKeySecret}, {@code SecurityToken} and {@code Expiration}.
     * Sessions are cached and refreshed as by {@link #assumeRole}. The URI is never shown, and no
     * proxy is used.
     *
     * @param address the URI; it may be plain {@code http:}
     * @return the provider
     * @throws IllegalArgumentException if the address is not an http or https URI, or contains a
     *     user
     */
    public static CredentialsProvider uri(String address) {
        return UriFetcher.source(address, Environment.ofProcess());
    }

    /**
     * Returns a provider as {@link #uri(String)} does.
     *
     * @param address the URI; it may be plain {@code http:}
     * @return the provider
     * @throws IllegalArgumentException if the address is not an http or https URI, or contains a
     *     user
     */
    public static CredentialsProvider uri(URI address) {
        return uri(address.toString());
    }

    /**
     * Returns a provider as {@link #uri(String)} does, with the URI in {@code
     * ALIBABA_CLOUD_CREDENTIALS_URI}. A missing or invalid URI is reported when a call needs it.
     *
     * @return the provider
     */
    public static CredentialsProvider uri() {
        return UriFetcher.source(Environment.ofProcess());
    }

    /**
     * Returns a provider that reads a profile in the user's home directory. It tries {@code
     * ~/.aliyun/config.json} first, which the vendor's command line writes. Then it tries an ini
     * file: the one that {@code ALIBABA_CLOUD_CREDENTIALS_FILE} names, otherwise {@code
     * ~/.alibabacloud/credentials.ini} or {@code ~/.alibabacloud/credentials}.
     *
     * <p>The profile is the one that {@code ALIBABA_CLOUD_PROFILE} names. Without that variable, it
     * is the current profile of the command line, or {@code default} in the ini file. A file is
     * read when a call first needs it, and again when a session in it has expired. The client runs
     * no command that a file names, and does not sign in anywhere.
     *
     * @return the provider
     */
    public static CredentialsProvider profile() {
        return DefaultChain.ofProfiles(null, Services.PUBLIC, Environment.ofProcess());
    }

    /**
     * Returns a provider that reads the profile of this name in the user's home directory. It uses
     * the first of the files of {@link #profile()} that has this profile, and ignores {@code
     * ALIBABA_CLOUD_PROFILE}.
     *
     * @param name the profile's name; one of the files must contain it when a call needs it
     * @return the provider
     * @throws IllegalArgumentException if the name is blank
     */
    public static CredentialsProvider profile(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a profile must not be blank");
        }
        return DefaultChain.ofProfiles(name, Services.PUBLIC, Environment.ofProcess());
    }

    /**
     * Returns a provider that reads a profile of this file.
     *
     * @param path an ini file, or a {@code config.json} of the vendor's command line
     * @param name the profile's name; the file must contain it when a call needs it
     * @return the provider
     */
    public static CredentialsProvider profile(Path path, String name) {
        return ProfileSource.given(path, name, Services.PUBLIC, Environment.ofProcess());
    }

    /**
     * Returns the provider that a client uses if no credentials are configured. It tries these
     * sources in order: system properties, environment variables, OIDC role, {@code
     * ~/.aliyun/config.json}, ini file, ECS role, credentials URI. This is the order of the
     * vendor's Java credentials library.
     *
     * <p>The provider stays with the first source that has credentials. If a source is configured
     * but does not respond now, the search ends there, so that the program does not change to
     * another identity. If no source has credentials, the error gives the reason for each source,
     * in this order.
     *
     * <p>The metadata service of ECS has one second to respond, and two attempts. If it does not
     * respond, the provider remembers this for one minute.
     *
     * @return the provider
     */
    public static CredentialsProvider defaultChain() {
        return DefaultChain.of(Services.PUBLIC, Environment.ofProcess());
    }

    /**
     * Returns a provider that calls a provider of the vendor's {@code aliyun-java-sdk-core}. It
     * calls that provider for each call, in one thread at a time, because the SDK does not tell
     * when its credentials expire. Of an exception of that provider, only the class is shown.
     *
     * @param provider the provider of the vendor's SDK
     * @return the provider
     */
    public static CredentialsProvider aliyunSdk(AlibabaCloudCredentialsProvider provider) {
        return CredentialsSource.of(new AliyunSdkProvider(provider));
    }
}
