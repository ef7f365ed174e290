package io.cloudauth.spring.properties;

/** A type of credentials provider, as named by {@code cloudauth.credentials.provider}. */
public enum ProviderKind {
    /** The AccessKey in the properties if it is set, otherwise the default credentials chain. */
    AUTO,
    /** The AccessKey in the properties. */
    STATIC,
    /**
     * The environment variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code
     * ALIBABA_CLOUD_ACCESS_KEY_SECRET} and {@code ALIBABA_CLOUD_SECURITY_TOKEN}.
     */
    ENVIRONMENT,
    /** A profile in the vendor's configuration files. */
    PROFILE,
    /** Session credentials of a RAM role, from STS AssumeRole. */
    ASSUME_ROLE,
    /** Session credentials of a RAM role, from STS AssumeRoleWithOIDC (RRSA). */
    OIDC,
    /** Session credentials of the ECS instance's RAM role, from the ECS metadata service. */
    ECS_ROLE,
    /** Session credentials that a URI returns as JSON. */
    URI
}
