package io.cloudauth.conformance.canary;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Every place where something can be told, with somebody who tells it there. */
final class Places {

    private static final String NUMBER = Canaries.NUMBER;

    private Places() {}

    /** An exception that says nothing, but for what it is written as. */
    private static final class Sealed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // it is written
        private final String field = NUMBER;

        Sealed() {
            super("silent");
        }
    }

    static List<Arguments> all() {
        return List.of(
                place("stdout", (stage, told) -> System.out.println(NUMBER)),
                place("stderr", (stage, told) -> System.err.println(encoded(NUMBER))),
                place(
                        "SLF4J at TRACE",
                        (stage, told) ->
                                org.slf4j.LoggerFactory.getLogger("any").trace("{}", NUMBER)),
                place(
                        "java.util.logging at FINEST",
                        (stage, told) -> java.util.logging.Logger.getLogger("any").finest(NUMBER)),
                place(
                        "Apache's logging",
                        (stage, told) ->
                                org.apache.commons.logging.LogFactory.getLog("any").trace(NUMBER)),
                place(
                        "the platform's logging",
                        (stage, told) ->
                                System.getLogger("any").log(System.Logger.Level.TRACE, NUMBER)),
                place(
                        "a message",
                        (stage, told) -> told.failure("", new IllegalStateException(NUMBER))),
                place(
                        "a cause",
                        (stage, told) ->
                                told.failure(
                                        "",
                                        new IllegalStateException(
                                                "", new IllegalStateException(NUMBER)))),
                place(
                        "what is suppressed",
                        (stage, told) -> {
                            Exception outer = new IllegalStateException("");
                            outer.addSuppressed(new IllegalStateException(NUMBER));
                            told.failure("", outer);
                        }),
                place(
                        "what a picture's source throws, as it is",
                        (stage, told) -> told.failure("", PictureSource.failure(0))),
                place("a serialised exception", (stage, told) -> told.failure("", new Sealed())));
    }

    private static String encoded(String text) {
        return Base64.getEncoder()
                .encodeToString(("a" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Arguments place(String name, Speaker speaker) {
        return Arguments.of(name, speaker);
    }
}
