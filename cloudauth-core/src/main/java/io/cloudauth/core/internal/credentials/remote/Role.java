package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.http.Loopback;
import io.cloudauth.core.internal.http.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a role and of the STS endpoint. The setters throw for a value that STS would
 * reject, and the message does not quote it. Not safe to share between threads; a fetcher copies
 * the settings.
 */
public final class Role {
    /** The global endpoint of STS. */
    public static final String PUBLIC_ENDPOINT = "https://sts.aliyuncs.com";

    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,63}");
    private static final Pattern ARN = Pattern.compile("acs:ram::[0-9]+:role/[^\\s/]+");
    private static final Pattern SESSION_NAME = Pattern.compile("[a-zA-Z0-9.@_-]{2,64}");
    private static final Pattern SCHEME = Pattern.compile("^https?://");
    private static final Pattern VENDOR_HOST =
            Pattern.compile("(?i)([a-z0-9-]{1,63}\\.){1,8}aliyuncs\\.com");
    private static final Duration MIN_DURATION = Duration.ofMinutes(15);
    private static final Duration MAX_DURATION = Duration.ofHours(12);

    private final transient Map<String, String> parameters = new TreeMap<>();
    private @Nullable URI endpoint;
    private transient HttpOptions http = HttpOptions.builder().build();

    public Role() {
        duration(Duration.ofHours(1));
    }

    public Role arn(String arn) {
        return set("RoleArn", arn, ARN, "roleArn must look like acs:ram::<account>:role/<name>");
    }

    public boolean hasArn() {
        return parameters.containsKey("RoleArn");
    }

    boolean hasSessionName() {
        return parameters.containsKey("RoleSessionName");
    }

    public Role sessionName(String name) {
        return set(
                "RoleSessionName",
                name,
                SESSION_NAME,
                "sessionName must be 2 to 64 letters, digits and . @ _ -");
    }

    public Role duration(Duration duration) {
        if (duration.compareTo(MIN_DURATION) < 0 || duration.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException("duration must be 900 seconds to 12 hours");
        }
        parameters.put("DurationSeconds", Long.toString(duration.toSeconds()));
        return this;
    }

    public Role policy(String policy) {
        return set("Policy", policy, null, "policy must not be blank");
    }

    public Role externalId(String externalId) {
        return set("ExternalId", externalId, null, "externalId must not be blank");
    }

    public Role endpoint(String endpoint) {
        this.endpoint = ServiceAddress.parseOrMetadata(endpoint);
        return this;
    }

    /**
     * Sets the STS endpoint as a profile of the vendor's command line names it: a host, with or
     * without a scheme. Unlike {@link #endpoint}, this accepts only hosts of the vendor, because a
     * copied file must not send the token of a pod to another host.
     */
    public Role vendorEndpoint(String text) {
        String bare = SCHEME.matcher(text).replaceFirst("");
        String host = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        URI uri =
                ServiceAddress.parse(
                        VENDOR_HOST.matcher(host).matches() ? "https://" + host : text);
        if (!VENDOR_HOST.matcher(uri.getHost()).matches() && !Loopback.isLiteral(uri.getHost())) {
            throw new IllegalArgumentException(
                    "the host must be under aliyuncs.com, such as sts.cn-hangzhou.aliyuncs.com");
        }
        this.endpoint = uri;
        return this;
    }

    public Role http(HttpOptions http) {
        this.http = http;
        return this;
    }

    /**
     * Sets the STS endpoint of a region.
     *
     * @param vpc whether to use the endpoint for clients inside a VPC, without the internet
     */
    public Role region(String region, boolean vpc) {
        this.endpoint = regional(region, vpc, "the region of STS");
        return this;
    }

    /**
     * Returns the STS endpoint: the one that was set, otherwise the one of the region in the
     * environment variable, otherwise the global one. The two environment variables are those of
     * the vendor's credentials library.
     */
    URI endpoint(Environment environment) {
        if (endpoint != null) {
            return endpoint;
        }
        String region = environment.variable("ALIBABA_CLOUD_STS_REGION");
        boolean vpc = environment.isTrue("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED");
        return region == null
                ? ServiceAddress.parseOrMetadata(PUBLIC_ENDPOINT)
                : regional(region, vpc, "ALIBABA_CLOUD_STS_REGION");
    }

    private static URI regional(String region, boolean vpc, String setting) {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException(setting + " must look like cn-hangzhou");
        }
        return ServiceAddress.parseOrMetadata(
                "https://" + (vpc ? "sts-vpc." : "sts.") + region + ".aliyuncs.com");
    }

    HttpOptions http() {
        return http;
    }

    /** Returns the settings under the names of STS's parameters. */
    Map<String, String> parameters() {
        Map<String, String> complete = new TreeMap<>(parameters);
        complete.putIfAbsent("RoleSessionName", "cloudauth");
        return complete;
    }

    private Role set(String name, String value, @Nullable Pattern pattern, String rule) {
        if (value.isBlank() || (pattern != null && !pattern.matcher(value).matches())) {
            throw new IllegalArgumentException(rule);
        }
        parameters.put(name, value);
        return this;
    }

    /** Shows nothing of the role. */
    @Override
    public String toString() {
        return "Role";
    }
}
