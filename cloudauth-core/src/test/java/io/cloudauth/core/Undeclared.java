package io.cloudauth.core;

/** Throws what no signature tells of, as Kotlin may and Lombok's {@code @SneakyThrows} does. */
final class Undeclared {
    private Undeclared() {}

    static void raise(Throwable checked) {
        Undeclared.<RuntimeException>unchecked(checked);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void unchecked(Throwable checked) throws E {
        throw (E) checked;
    }
}
