package io.cloudauth.emulator.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script of axe-core, which tests a page for rules of accessibility. */
final class AxeCore {

    private static final String PATH = "/axe.min.js";

    static final String SOURCE = read();

    private AxeCore() {}

    private static String read() {
        try (InputStream in = AxeCore.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("axe-core is not on the class path at " + PATH);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
