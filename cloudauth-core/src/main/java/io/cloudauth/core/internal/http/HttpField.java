package io.cloudauth.core.internal.http;

/** One header line of a request. */
public record HttpField(String name, String value) {

    /**
     * @throws IllegalArgumentException if the line could be read as anything but this header
     */
    public HttpField {
        if (name.isEmpty() || !name.chars().allMatch(HttpField::inName)) {
            throw new IllegalArgumentException("header name: not a token");
        }
        if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("header value: not printable ASCII");
        }
    }

    private static boolean inName(int c) {
        return c > ' ' && c < 0x7F && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }

    /** The name alone: a value may be a secret. */
    @Override
    public String toString() {
        return name + ": ***";
    }
}
