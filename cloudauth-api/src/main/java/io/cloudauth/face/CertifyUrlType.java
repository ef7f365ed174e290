package io.cloudauth.face;

/** The kind of page that CertifyUrl opens. */
public enum CertifyUrlType {

    /** A page for phones. */
    H5("H5"),
    /** A page for computers. */
    WEB("WEB");

    private final String value;

    CertifyUrlType(String value) {
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
