package io.cloudauth.spring.properties;

/** Which source of credentials is asked. */
public enum ProviderKind {
    /** The keys in the properties where they are set, else the default chain. */
    AUTO,
    /** The keys in the properties. */
    STATIC,
    /** The environment variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID} and so on. */
    ENVIRONMENT,
    /** The vendor's configuration files. */
    PROFILE,
    /** Sessions of a role, by STS AssumeRole. */
    ASSUME_ROLE,
    /** Sessions of a role, by STS AssumeRoleWithOIDC (RRSA). */
    OIDC,
    /** Sessions of the ECS instance's role, from its metadata service. */
    ECS_ROLE,
    /** Sessions that an address answers with. */
    URI
}
