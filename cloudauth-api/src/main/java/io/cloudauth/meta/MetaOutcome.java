package io.cloudauth.meta;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;
import java.util.Objects;

/**
 * The meaning of a check. Only {@link Consistent} means that the records belong together. Treat
 * every other outcome as not consistent, even {@link Unrecognized}. Outcomes are compared by value.
 *
 * <p>No outcome says that the user is the person. Immutable and safe for use by multiple threads.
 */
public sealed interface MetaOutcome {

    /**
     * Returns the message to show to the end user.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return one or more complete sentences, without personal data
     */
    String message(Locale locale);

    /**
     * Returns the meaning of a BizCode.
     *
     * @param bizCode the text on the wire
     * @return the outcome; {@link Unrecognized} for a text other than 1, 2 and 3
     */
    static MetaOutcome of(String bizCode) {
        return switch (Objects.requireNonNull(bizCode, "bizCode")) {
            case "1" -> new Consistent();
            case "2" -> new Inconsistent();
            case "3" -> new NoRecord();
            default -> new Unrecognized();
        };
    }

    /** The records belong together (BizCode 1). The check is charged. */
    record Consistent() implements MetaOutcome {

        private static final Bilingual MESSAGE =
                new Bilingual("The information is consistent.", "信息核验一致。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /** The records do not belong together (BizCode 2). The check is charged. */
    record Inconsistent() implements MetaOutcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The information is not consistent. Check each entry.", "信息核验不一致，请核对所填信息。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /** The authority has no record (BizCode 3). The check is not charged. */
    record NoRecord() implements MetaOutcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "No record was found. Check each entry, or verify in another way.",
                        "查无记录，请核对所填信息，或通过其他方式认证。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /**
     * A result that this version of the library cannot interpret. It is not consistent. {@link
     * MetaVerifyResult#bizCode()} has the raw text.
     */
    record Unrecognized() implements MetaOutcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The result of the check could not be interpreted. Please verify in another"
                                + " way.",
                        "无法判断核验结果，请通过其他方式认证。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }
}
