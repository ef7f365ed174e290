package io.cloudauth.examples.quickstart;

import io.cloudauth.model.Scheme;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parsed command line. It never contains personal data: the program asks for that on the
 * terminal.
 *
 * @param product the product to show
 * @param help whether to print the help and do nothing else
 * @param live whether to call the real service
 * @param sceneId financial-grade: the number of the scene; empty if the option is not given
 * @param bizType legacy: the name of the scene; empty if the option is not given
 * @param scheme legacy: the scheme of the scene; an option, because the client cannot look it up by
 *     the scene's name
 */
record Arguments(
        Product product,
        boolean help,
        boolean live,
        OptionalLong sceneId,
        String bizType,
        Scheme scheme) {

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
     * @throws UsageException if an option is unknown, has no value or a wrong one, or belongs to
     *     the other product, or if --live has no scene
     */
    static Arguments read(String... arguments) throws UsageException {
        Product product = Product.FINANCIAL_GRADE;
        boolean help = false;
        boolean live = false;
        OptionalLong sceneId = OptionalLong.empty();
        String bizType = "";
        @Nullable Scheme scheme = null;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--product" -> product = product(value(rest));
                case "--help" -> help = true;
                case "--live" -> live = true;
                case "--scene-id" -> sceneId = OptionalLong.of(sceneId(value(rest)));
                case "--biz-type" -> bizType = value(rest);
                case "--scheme" -> scheme = scheme(value(rest));
                default -> throw new UsageException("usage.unknown");
            }
        }
        boolean legacyOptions = !bizType.isEmpty() || scheme != null;
        if (product == Product.LEGACY ? sceneId.isPresent() : legacyOptions) {
            throw new UsageException("usage.otherProduct");
        }
        if (live && !help && bizType.isEmpty() && sceneId.isEmpty()) {
            throw new UsageException(product == Product.LEGACY ? "usage.bizType" : "usage.sceneId");
        }
        return new Arguments(
                product, help, live, sceneId, bizType, scheme == null ? Scheme.RP_MIN : scheme);
    }

    private static String value(Iterator<String> rest) throws UsageException {
        if (!rest.hasNext()) {
            throw new UsageException("usage.value");
        }
        return rest.next();
    }

    private static Product product(String option) throws UsageException {
        return Product.of(option).orElseThrow(() -> new UsageException("usage.product"));
    }

    private static long sceneId(String number) throws UsageException {
        if (!number.matches("[1-9][0-9]{0,17}")) {
            throw new UsageException("usage.sceneId");
        }
        return Long.parseLong(number);
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
