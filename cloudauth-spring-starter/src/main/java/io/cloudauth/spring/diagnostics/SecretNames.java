package io.cloudauth.spring.diagnostics;

import java.util.Locale;
import java.util.Set;

/**
 * Tells by its name whether the value of a property, variable or system property is secret, however
 * it is spelled: {@code access-key-secret}, {@code accessKeySecret}, {@code ACCESSKEYSECRET}.
 */
public final class SecretNames {
    private static final Set<String> OURS =
            Set.of(
                    "accesskeyid",
                    "accesskeysecret",
                    "securitytoken",
                    "externalid",
                    "policy",
                    "uri", // of credentials: whoever knows it may be given them
                    "username",
                    "password");
    private static final Set<String> VENDORS =
            Set.of("accesskeyid", "accesskeysecret", "sessiontoken", "securitytoken", "uri");

    private SecretNames() {}

    /** Whether the value that stands under this name must not be shown. */
    public static boolean matches(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return (plain.startsWith("cloudauth") && endsWithOne(plain, OURS))
                || (plain.startsWith("alibabacloud") && endsWithOne(plain, VENDORS));
    }

    private static boolean endsWithOne(String plain, Set<String> names) {
        return names.stream().anyMatch(plain::endsWith);
    }
}
