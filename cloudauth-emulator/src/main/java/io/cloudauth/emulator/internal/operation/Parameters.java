package io.cloudauth.emulator.internal.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, each with the place where it travelled. */
public final class Parameters {

    /** Where a parameter travelled. */
    public enum Place {
        /** In the query of the URL. */
        QUERY,
        /** In the form that is the body. */
        BODY,
        /** In a header. */
        HEADER
    }

    /**
     * A parameter.
     *
     * @param value its value
     * @param place where it travelled
     */
    public record Parameter(String value, Place place) {}

    private final List<Map.Entry<String, String>> signed = new ArrayList<>();
    private final Map<String, Parameter> byName = new LinkedHashMap<>();

    /** Adds a parameter; of two with one name the first counts, though both are signed. */
    public void add(String name, String value, Place place) {
        if (place != Place.HEADER) {
            signed.add(Map.entry(name, value));
        }
        byName.putIfAbsent(name, new Parameter(value, place));
    }

    /** All that travelled in the query and the body. */
    public List<Map.Entry<String, String>> signed() {
        return signed;
    }

    /** All by name. */
    public Map<String, Parameter> byName() {
        return byName;
    }

    /** A value, or null where it is absent or empty. */
    public @Nullable String get(String name) {
        Parameter parameter = byName.get(name);
        return parameter == null || parameter.value().isEmpty() ? null : parameter.value();
    }

    /** A value that must be there. */
    public String require(String name) throws RefusedException {
        String value = get(name);
        if (value == null) {
            throw Refusals.missing(name);
        }
        return value;
    }
}
