package io.cloudauth.face;

/** What the page does on a browser without WebRTC or WebAssembly. */
public enum ProcedurePriority {

    /** The value {@code keep}. The vendor documents its name alone. */
    KEEP("keep"),
    /** The value {@code url}, the default of the service. The vendor documents its name alone. */
    URL("url"),
    /**
     * The user records a video. The vendor says that this is less secure, that the liveness model
     * has no effect, and that there is no video evidence.
     */
    VIDEO("video");

    private final String value;

    ProcedurePriority(String value) {
        this.value = value;
    }

    /**
     * Returns the text on the wire.
     *
     * @return the text
     */
    public String value() {
        return value;
    }
}
