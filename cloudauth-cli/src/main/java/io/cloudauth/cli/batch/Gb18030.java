package io.cloudauth.cli.batch;

import java.nio.charset.Charset;
import java.util.Set;

/**
 * The charset GB18030 by its edition of 2022, on every JDK. GBK and GB2312 are parts of it.
 *
 * <p>The edition gave 18 codes, which were private-use characters before, to characters of Unicode.
 * A JDK before 17.0.7, and each JDK with {@code -Djdk.charset.GB18030=2000}, decodes the old
 * characters. The JDK's GBK decodes private-use characters for more codes, such as FE 9F, which is
 * U+4DAE.
 */
final class Gb18030 {

    static final Charset CHARSET = Charset.forName("GB18030");

    private static final Set<String> PARTS =
            Set.of("GBK", "GB2312", "x-mswin-936", "x-EUC-CN", "GB18030");

    private static final String OLD =
            "\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796\uE7C7\uE81E\uE826\uE82B"
                    + "\uE82C\uE832\uE843\uE854\uE864";
    private static final String NEW =
            "\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\u1E3F\u9FB4\u9FB5\u9FB6"
                    + "\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";

    private Gb18030() {}

    /** Returns GB18030 for a charset that is a part of it; any other charset as it is. */
    static Charset orOther(Charset charset) {
        return PARTS.contains(charset.name()) ? CHARSET : charset;
    }

    /** Returns the character of the edition of 2022 for a character that the JDK decoded. */
    static int current(int character) {
        int index = character < OLD.charAt(0) ? -1 : OLD.indexOf(character);
        return index < 0 ? character : NEW.charAt(index);
    }
}
