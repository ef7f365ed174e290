package io.cloudauth.examples.quickstart;

import io.cloudauth.model.Scheme;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The parsed command line. It never contains personal data: the program asks for that on the
 * terminal.
 *
 * @param help whether to print the help and do nothing else
 * @param live whether to call the real service
 * @param bizType the name of the scene; empty if the option is not given
 * @param scheme the scheme of the scene; an option, because the client cannot look it up by the
 *     scene's name
 */
record Arguments(boolean help, boolean live, String bizType, Scheme scheme) {

    /** The schemes that need only name and ID number; RPMin also needs a photo of the face. */
    static final Set<Scheme> SCHEMES =
            EnumSet.of(
                    Scheme.RP_BIO_ID,
                    Scheme.RP_BIO_ONLY_PRO,
                    Scheme.RP_BIO_ONLY,
                    Scheme.RP_H5_BIO_ONLY,
                    Scheme.RP_MIN);

    /**
     * Parses the command line.
     *
     * @throws UsageException if an option is unknown, has no value, or --live has no scene
     */
    static Arguments read(String... arguments) throws UsageException {
        boolean help = false;
        boolean live = false;
        String bizType = "";
        Scheme scheme = Scheme.RP_MIN;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--help" -> help = true;
                case "--live" -> live = true;
                case "--biz-type" -> bizType = value(rest);
                case "--scheme" -> scheme = scheme(value(rest));
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

    /** An invalid command line. */
    static final class UsageException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;

        /**
         * Creates the exception.
         *
         * @param key the key of the text that says what is wrong; the text does not repeat the
         *     arguments, because they may contain personal data
         */
        UsageException(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
