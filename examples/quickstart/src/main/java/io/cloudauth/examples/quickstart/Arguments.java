package io.cloudauth.examples.quickstart;

import io.cloudauth.model.Scheme;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What the program is told on its command line; never anything of a person.
 *
 * @param help whether only to say how it is used
 * @param live whether to call the service
 * @param bizType the scene; empty unless given
 * @param scheme the scene's scheme, told because it cannot be guessed from a name
 */
record Arguments(boolean help, boolean live, String bizType, Scheme scheme) {

    /** Those that name and number are enough for, with a photo of the face for the last. */
    static final Set<Scheme> SCHEMES =
            EnumSet.of(
                    Scheme.RP_BIO_ID,
                    Scheme.RP_BIO_ONLY_PRO,
                    Scheme.RP_BIO_ONLY,
                    Scheme.RP_H5_BIO_ONLY,
                    Scheme.RP_MIN);

    /**
     * Reads them.
     *
     * @throws UsageException if they cannot be understood
     */
    static Arguments read(String... arguments) throws UsageException {
        boolean help = false;
        boolean live = false;
        String bizType = "";
        Scheme scheme = Scheme.RP_MIN;
        Iterator<String> all = List.of(arguments).iterator();
        while (all.hasNext()) {
            switch (all.next()) {
                case "--help" -> help = true;
                case "--live" -> live = true;
                case "--biz-type" -> bizType = value(all);
                case "--scheme" -> scheme = scheme(value(all));
                default -> throw new UsageException("usage.unknown");
            }
        }
        if (live && !help && bizType.isEmpty()) {
            throw new UsageException("usage.bizType");
        }
        return new Arguments(help, live, bizType, scheme);
    }

    private static String value(Iterator<String> rest) throws UsageException {
        if (!rest.hasNext()) {
            throw new UsageException("usage.value");
        }
        return rest.next();
    }

    private static Scheme scheme(String consoleName) throws UsageException {
        return SCHEMES.stream()
                .filter(scheme -> scheme.consoleName().equals(consoleName))
                .findFirst()
                .orElseThrow(() -> new UsageException("usage.scheme"));
    }

    /** They cannot be understood. */
    static final class UsageException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;

        /** Says why by the key of a text; what was given is not repeated. */
        UsageException(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
