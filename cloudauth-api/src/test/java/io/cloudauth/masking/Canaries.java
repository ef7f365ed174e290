package io.cloudauth.masking;

import io.cloudauth.model.TestPictures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Values that must never appear in an output, and all encodings in which they could appear. */
final class Canaries {

    static final String NAME = "金丝雀";
    static final String NUMBER = "11010519491231002X";
    static final String LINK = "https://canary.example/photo?Signature=canary-signature";
    static final String SECRET = "canary-secret";
    static final String PHONE = "13900139000";
    static final String IP = "203.0.113.77";
    static final String TEXT = "canary-text";
    static final LocalDate BIRTH = LocalDate.of(1949, 12, 31);
    static final Instant TIME = Instant.ofEpochMilli(1_234_567_890_123L);
    static final String FILE = "canary-file";
    static final byte[] PNG = TestPictures.png(64, 65);

    private Canaries() {}

    /** Returns the values that the text contains, in any encoding; empty if there are none. */
    static List<String> seenIn(String text) {
        return shapes().stream().filter(text::contains).toList();
    }

    private static List<String> shapes() {
        List<String> shapes =
                new ArrayList<>(
                        List.of(
                                "canary",
                                NAME,
                                "\\u91d1\\u4e1d\\u96c0",
                                NUMBER,
                                PHONE,
                                IP,
                                "1949-12-31",
                                "19491231",
                                "[1949,12,31]",
                                "{\"year\":1949,\"month\":12,\"day\":31}",
                                "1234567890",
                                "2009-02-13",
                                Base64.getEncoder().encodeToString(PNG),
                                Arrays.toString(PNG).replace(" ", "")));
        // as Java serialisation writes it
        shapes.add(new String(NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        shapes.add(new String(PNG, StandardCharsets.ISO_8859_1));
        return shapes;
    }
}
