package io.cloudauth.core.credentials;

import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import io.cloudauth.core.internal.credentials.AliyunSdkProvider;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.VariablesSource;
import io.cloudauth.core.internal.credentials.chain.DefaultChain;
import io.cloudauth.core.internal.credentials.profile.ProfileSource;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.credentials.remote.UriOrigin;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The ready-made sources of credentials. Each provider is safe to share between threads and
 * clients; none prints a secret.
 *
 * <p>A provider is one method, so a lambda is one as well: {@code () -> Credentials.session(id,
 * secret, token, expiresAt)}. A client asks such a provider on daemon threads of its own, four at
 * once at most, so that one that blocks breaks no deadline: it sees no {@link ThreadLocal} of the
 * caller, and a call that gives up interrupts it.
 */
public final class CredentialsProviders {
    private CredentialsProviders() {}

    /**
     * A lasting AccessKey of a RAM user. A main account's key works too, but can do everything to
     * everything: do not use it.
     */
    public static CredentialsProvider accessKey(String accessKeyId, String accessKeySecret) {
        return new FixedSource(Credentials.of(accessKeyId, accessKeySecret));
    }

    /**
     * Session credentials that somebody else fetched from STS. Once they end, every call fails:
     * nothing here refreshes them.
     */
    public static CredentialsProvider session(
            String accessKeyId, String accessKeySecret, String securityToken) {
        return new FixedSource(Credentials.session(accessKeyId, accessKeySecret, securityToken));
    }

    /**
     * The environment variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code
     * ALIBABA_CLOUD_ACCESS_KEY_SECRET} and, for session credentials, {@code
     * ALIBABA_CLOUD_SECURITY_TOKEN}. A missing one is told by its name when a call needs it, not
     * before.
     */
    public static CredentialsProvider environment() {
        return VariablesSource.environment(Surroundings.ofProcess());
    }

    /**
     * The system properties {@code alibabacloud.accessKeyId}, {@code alibabacloud.accessKeySecret}
     * and, for session credentials, {@code alibabacloud.sessionToken}; read at each call.
     */
    public static CredentialsProvider systemProperties() {
        return VariablesSource.systemProperties(Surroundings.ofProcess());
    }

    /**
     * Sessions of a role, by STS AssumeRole: the way to call with the least power. Fetched at the
     * first call, kept, and fetched anew in the background before they end; threads share one
     * fetch, and a session is used until it really ends even if STS is down. Nothing is held open
     * between two fetches, so there is nothing to close.
     *
     * @param role names the role, and with whose credentials to take it on
     * @throws IllegalArgumentException if the role is missing or a setting is out of range
     */
    public static CredentialsProvider assumeRole(Consumer<AssumeRoleBuilder> role) {
        AssumeRoleBuilder builder = new AssumeRoleBuilder();
        role.accept(builder);
        return builder.build();
    }

    /**
     * Sessions of a role, by STS AssumeRoleWithOIDC with the token of an identity provider: what
     * pods with RRSA have. Kept and renewed as those of {@link #assumeRole}; what is missing is
     * told when a call needs it.
     *
     * @param role says what the environment does not
     * @throws IllegalArgumentException if a setting is out of range
     */
    public static CredentialsProvider oidcRole(Consumer<OidcRoleBuilder> role) {
        OidcRoleBuilder builder = new OidcRoleBuilder();
        role.accept(builder);
        return builder.build();
    }

    /** As {@link #oidcRole(Consumer)}, with what the environment says. */
    public static CredentialsProvider oidcRole() {
        return oidcRole(role -> {});
    }

    /**
     * The credentials of the RAM role of the ECS instance that this runs on, from its metadata
     * service, which is asked for a token first. Kept and renewed as those of {@link #assumeRole}.
     * {@code ALIBABA_CLOUD_ECS_METADATA_DISABLED=true} turns it off.
     *
     * @throws IllegalArgumentException if a setting is out of range
     */
    public static CredentialsProvider ecsRole(Consumer<EcsRoleBuilder> role) {
        EcsRoleBuilder builder = new EcsRoleBuilder();
        role.accept(builder);
        return builder.build();
    }

    /** As {@link #ecsRole(Consumer)}, with the defaults. */
    public static CredentialsProvider ecsRole() {
        return ecsRole(role -> {});
    }

    /**
     * Session credentials that an address gives to whoever reads it, as JSON with {@code
     * AccessKeyId}, {@code AccessKeySecret}, {@code SecurityToken} and {@code Expiration}. Kept and
     * renewed as those of {@link #assumeRole}. The address is never shown; it may be plain {@code
     * http:}, and no proxy is used.
     *
     * @throws IllegalArgumentException if it is no http or https address, or names a user
     */
    public static CredentialsProvider uri(String address) {
        return UriOrigin.source(address, Surroundings.ofProcess());
    }

    /** As {@link #uri(String)}. */
    public static CredentialsProvider uri(URI address) {
        return uri(address.toString());
    }

    /** As {@link #uri(String)}, with the address in {@code ALIBABA_CLOUD_CREDENTIALS_URI}. */
    public static CredentialsProvider uri() {
        return UriOrigin.source(Surroundings.ofProcess());
    }

    /**
     * A profile in the user's home: of {@code ~/.aliyun/config.json}, which the vendor's command
     * line writes, else of the ini file that {@code ALIBABA_CLOUD_CREDENTIALS_FILE} names, else of
     * {@code ~/.alibabacloud/credentials.ini} or {@code ~/.alibabacloud/credentials}. Which
     * profile: {@code ALIBABA_CLOUD_PROFILE}, else the current one of the command line, else {@code
     * default}. Files are read when a call first needs them.
     */
    public static CredentialsProvider profile() {
        return DefaultChain.ofProfiles(null, Services.PUBLIC, Surroundings.ofProcess());
    }

    /**
     * The profile of this name in the user's home, in the first of the files of {@link #profile()}
     * that has it; {@code ALIBABA_CLOUD_PROFILE} is not asked.
     *
     * @param name the profile's name; it must be in one of the files when a call needs it
     * @throws IllegalArgumentException if it is blank
     */
    public static CredentialsProvider profile(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a profile must not be blank");
        }
        return DefaultChain.ofProfiles(name, Services.PUBLIC, Surroundings.ofProcess());
    }

    /**
     * A profile of this file, whether ini or a {@code config.json} of the vendor's command line.
     *
     * @param name the profile's name; it must be in the file when a call needs it
     */
    public static CredentialsProvider profile(Path path, String name) {
        return ProfileSource.given(path, name, Services.PUBLIC, Surroundings.ofProcess());
    }

    /**
     * The search that a client makes where it is told of no credentials: system properties,
     * environment, OIDC role, {@code ~/.aliyun/config.json}, ini file, ECS role, credentials URI;
     * the order of the vendor's Java credentials library. The first that has credentials is the
     * only one asked from then on; one that is set up but does not answer now ends the search
     * instead of giving way to another identity. Where none has any, the error says why of each, in
     * this order.
     *
     * <p>The metadata service of ECS is given a second to answer, twice; that nobody answered is
     * remembered for a minute.
     */
    public static CredentialsProvider defaultChain() {
        return DefaultChain.of(Services.PUBLIC, Surroundings.ofProcess());
    }

    /**
     * A provider that a program has for the vendor's {@code aliyun-java-sdk-core} already. It is
     * asked at each call, one thread at a time, since that SDK does not tell when its credentials
     * end; what it throws is told by its class alone.
     */
    public static CredentialsProvider aliyunSdk(AlibabaCloudCredentialsProvider provider) {
        return CredentialsSource.of(new AliyunSdkProvider(provider));
    }
}
