package io.cloudauth.spring.diagnostics;

import java.util.Set;

/**
 * The names of properties, environment variables and system properties whose values are secret.
 *
 * <p>All spellings of a name are equal: {@code access-key-secret}, {@code accessKeySecret}, {@code
 * ACCESSKEYSECRET}.
 */
public final class SecretNames {
    /** Values that allow calls of the service, or that are used to obtain such values. */
    private static final Set<String> KEYS =
            Set.of(
                    "accesskeyid",
                    "accesskeysecret",
                    "securitytoken",
                    "sessiontoken",
                    "externalid",
                    "password");

    /**
     * Values that are secret as a whole. The variables in them are not secret, because other values
     * use such variables too.
     */
    private static final Set<String> TEXTS = Set.of("policy", "credentialsuri", "sourceuri");

    /** Values that are masked under these names only, and not where they occur in other values. */
    private static final Set<String> MASKED_BY_NAME_ONLY = Set.of("username", "proxyuri");

    private SecretNames() {}

    /**
     * Returns whether the value of this name must be masked.
     *
     * @param name the name of a property, an environment variable or a system property
     * @return true if the name belongs to the starter and its value is a secret
     */
    public static boolean matches(String name) {
        String normalized = normalize(name);
        return isStarterName(normalized)
                && (endsWithAny(normalized, KEYS)
                        || endsWithAny(normalized, TEXTS)
                        || endsWithAny(normalized, MASKED_BY_NAME_ONLY));
    }

    /** Returns whether the value of this name must be masked under every other name too. */
    static boolean isSecretUnderAnyName(String name) {
        String normalized = normalize(name);
        return isStarterName(normalized)
                && (endsWithAny(normalized, KEYS) || endsWithAny(normalized, TEXTS));
    }

    /** Returns whether the variables in the value of this property are secret too. */
    static boolean hasSecretParts(String name) {
        String normalized = normalize(name);
        return isStarterName(normalized) && endsWithAny(normalized, KEYS);
    }

    /** Returns the lower-case letters and digits of a name, which are equal in all spellings. */
    static String normalize(String name) {
        StringBuilder normalized = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                normalized.append(Character.toLowerCase(c));
            }
        }
        return normalized.toString();
    }

    private static boolean isStarterName(String normalized) {
        return normalized.startsWith("cloudauth") || normalized.startsWith("alibabacloud");
    }

    private static boolean endsWithAny(String normalized, Set<String> suffixes) {
        return suffixes.stream().anyMatch(normalized::endsWith);
    }
}
