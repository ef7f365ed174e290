package io.cloudauth.face;

/** The form of CertifyUrl. */
public enum CertifyUrlStyle {

    /** A short address, the default of the service. */
    SHORT("S"),
    /** A long address. An iframe and the web view of a mini-program need it. */
    LONG("L");

    private final String value;

    CertifyUrlStyle(String value) {
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
