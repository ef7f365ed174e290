package io.cloudauth.core.internal.http;

/** One header of a request. */
public record HttpField(String name, String value) {

    /**
     * @throws IllegalArgumentException if the name is not a token or the value is not printable
     *     ASCII
     */
    public HttpField {
        if (!isToken(name)) {
            throw new IllegalArgumentException("header name must be a token");
        }
        if (!isPrintable(value)) {
            throw new IllegalArgumentException(
                    "header " + name + ": the value must contain only printable ASCII characters");
        }
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7F || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Shows only the name: the value may be a secret. */
    @Override
    public String toString() {
        return name + ": ***";
    }
}
