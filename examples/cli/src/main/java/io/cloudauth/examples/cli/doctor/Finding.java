package io.cloudauth.examples.cli.doctor;

import io.cloudauth.examples.cli.output.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a check found. It names no secret and nothing of a person.
 *
 * @param level how bad it is
 * @param name the check and what it found, such as {@code tls.untrusted}: the key of the texts
 * @param values what the texts need
 */
public record Finding(Level level, String name, List<Object> values) {

    /** How bad it is. */
    public enum Level {
        /** As it must be. */
        PASSED,
        /** It works, but not as it should. */
        WARNING,
        /** Calls fail until it is mended. */
        FAILED,
        /** Could not be looked at, because of an earlier finding or by choice. */
        SKIPPED;

        /** What stands in JSON, and after {@code doctor.level.} in the texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding passed(String name, Object... values) {
        return new Finding(Level.PASSED, name, List.of(values));
    }

    static Finding warning(String name, Object... values) {
        return new Finding(Level.WARNING, name, List.of(values));
    }

    static Finding failed(String name, Object... values) {
        return new Finding(Level.FAILED, name, List.of(values));
    }

    static Finding skipped(String name, Object... values) {
        return new Finding(Level.SKIPPED, name, List.of(values));
    }

    /** The check, such as {@code tls}. */
    public String check() {
        return name.substring(0, name.indexOf('.'));
    }

    /** What was found, as a sentence. */
    public String sentence(Texts texts) {
        return texts.of("doctor." + name, values.toArray());
    }

    /** What to do; empty where there is nothing to do. */
    public String remedy(Texts texts) {
        String key = "doctor." + name + ".remedy";
        return texts.has(key) ? texts.of(key, values.toArray()) : "";
    }

    /** For scripts. */
    public Map<String, Object> fields(Texts texts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("check", check());
        fields.put("level", level.word());
        fields.put("name", name);
        fields.put("message", sentence(texts));
        if (!remedy(texts).isEmpty()) {
            fields.put("remedy", remedy(texts));
        }
        return fields;
    }
}
