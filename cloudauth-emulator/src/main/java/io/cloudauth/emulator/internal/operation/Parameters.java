package io.cloudauth.emulator.internal.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, each with its place in the request. */
public final class Parameters {

    /** A place of a parameter in a request. */
    public enum Place {
        /** The query of the URL. */
        QUERY,
        /** The form in the body. */
        BODY,
        /** A header. */
        HEADER
    }

    /**
     * A parameter.
     *
     * @param value the value
     * @param place the place in the request
     */
    public record Parameter(String value, Place place) {}

    private final List<Map.Entry<String, String>> signed = new ArrayList<>();
    private final Map<String, Parameter> byName = new LinkedHashMap<>();

    /**
     * Adds a parameter. If a name occurs twice, the first value applies, but the signature covers
     * both.
     */
    public void add(String name, String value, Place place) {
        if (place != Place.HEADER) {
            signed.add(Map.entry(name, value));
        }
        byName.putIfAbsent(name, new Parameter(value, place));
    }

    /** Returns the parameters of the query and the body, which an RPC signature covers. */
    public List<Map.Entry<String, String>> signed() {
        return signed;
    }

    /** Returns all parameters by name. */
    public Map<String, Parameter> byName() {
        return byName;
    }

    /** Returns a value, or null if the parameter is absent or empty. */
    public @Nullable String get(String name) {
        Parameter parameter = byName.get(name);
        return parameter == null || parameter.value().isEmpty() ? null : parameter.value();
    }

    /**
     * Returns the value of a required parameter.
     *
     * @throws RefusedException if the parameter is absent or empty
     */
    public String require(String name) throws RefusedException {
        String value = get(name);
        if (value == null) {
            throw Refusals.missing(name);
        }
        return value;
    }
}
