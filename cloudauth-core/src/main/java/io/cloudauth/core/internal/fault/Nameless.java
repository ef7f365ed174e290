package io.cloudauth.core.internal.fault;

/** Failures of others, to be shown without what they say: their messages could quote anything. */
public final class Nameless {
    private Nameless() {}

    /** Its class and where it came from; neither its message nor its causes. */
    public static Throwable of(Throwable failure) {
        IllegalStateException named = new IllegalStateException(failure.getClass().getName());
        named.setStackTrace(failure.getStackTrace());
        return named;
    }
}
