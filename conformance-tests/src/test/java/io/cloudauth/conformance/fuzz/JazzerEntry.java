package io.cloudauth.conformance.fuzz;

import java.util.Objects;

/** Where the coverage-guided search enters; it calls both methods by their names. */
public final class JazzerEntry {

    private static final Target TARGET =
            Target.valueOf(
                    Objects.requireNonNull(System.getProperty("fuzz.target"), "fuzz.target"));

    private JazzerEntry() {}

    /** Before the first input, so that no input is blamed for what loading takes. */
    public static void fuzzerInitialize() throws Exception {
        TARGET.feed(new byte[0]);
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        TARGET.feed(input);
    }
}
