package io.cloudauth.conformance.canary;

/**
 * A value that must not be told.
 *
 * @param name what it is
 * @param value the value
 * @param guessable whether there are so few of its kind that a digest gives it away
 */
public record Canary(String name, String value, boolean guessable) {

    /** Of a person: there are few enough of each kind to try them all. */
    static Canary personal(String name, String value) {
        return new Canary(name, value, true);
    }

    /** What opens something: drawn at random, and long. */
    static Canary secret(String name, String value) {
        return new Canary(name, value, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
