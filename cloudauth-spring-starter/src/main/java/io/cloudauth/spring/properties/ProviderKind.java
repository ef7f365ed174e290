package io.cloudauth.spring.properties;

/** Which source of credentials is asked. */
public enum ProviderKind {
    /** The keys in the properties where they are set, else the default chain. */
    AUTO,
    /** The keys in the properties. */
    STATIC,
    /** The environment variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID} and so on. */
    ENVIRONMENT
}
