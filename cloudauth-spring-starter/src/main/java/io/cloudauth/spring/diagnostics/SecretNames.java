package io.cloudauth.spring.diagnostics;

import java.util.Set;

/**
 * Tells by its name whether the value of a property, variable or system property is secret, however
 * it is spelled: {@code access-key-secret}, {@code accessKeySecret}, {@code ACCESSKEYSECRET}.
 */
public final class SecretNames {
    /** Whoever knows one of these may call, or be given what one calls with. */
    private static final Set<String> KEYS =
            Set.of(
                    "accesskeyid",
                    "accesskeysecret",
                    "securitytoken",
                    "sessiontoken",
                    "externalid",
                    "password");

    /** Secret as a whole; what they are made of is the name of many other things too. */
    private static final Set<String> TEXTS = Set.of("policy", "credentialsuri", "sourceuri");

    private static final Set<String> HIDDEN_BY_NAME_ALONE = Set.of("username", "proxyuri");

    private SecretNames() {}

    /** Whether the value that stands under this name must not be shown. */
    public static boolean matches(String name) {
        String plain = plain(name);
        return isOurs(plain)
                && (endsWithOne(plain, KEYS)
                        || endsWithOne(plain, TEXTS)
                        || endsWithOne(plain, HIDDEN_BY_NAME_ALONE));
    }

    /** Whether the value that stands under this name must not be shown under any other either. */
    static boolean isSecretUnderAnyName(String name) {
        String plain = plain(name);
        return isOurs(plain) && (endsWithOne(plain, KEYS) || endsWithOne(plain, TEXTS));
    }

    /** Whether the variables that this property's value is put together from are secret too. */
    static boolean hasSecretParts(String name) {
        String plain = plain(name);
        return isOurs(plain) && endsWithOne(plain, KEYS);
    }

    /** The letters and digits of a name, which are the same in each of its spellings. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static boolean isOurs(String plain) {
        return plain.startsWith("cloudauth") || plain.startsWith("alibabacloud");
    }

    private static boolean endsWithOne(String plain, Set<String> names) {
        return names.stream().anyMatch(plain::endsWith);
    }
}
