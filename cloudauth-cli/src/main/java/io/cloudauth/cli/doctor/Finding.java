package io.cloudauth.cli.doctor;

import io.cloudauth.cli.output.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of a check. It contains no secret and no personal data.
 *
 * @param level the severity
 * @param name the check and its result, such as {@code tls.untrusted}; also the key of the texts
 * @param values the arguments of the texts
 */
public record Finding(Level level, String name, List<Object> values) {

    /** The severity of a finding. */
    public enum Level {
        /** The check passed. */
        PASSED,
        /** Calls work, but something should be changed. */
        WARNING,
        /** Calls fail until this is fixed. */
        FAILED,
        /** The check was not run, because of an earlier failure or because it is optional. */
        SKIPPED;

        /** Returns the name in JSON and in the keys {@code doctor.level.*} of the texts. */
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

    /** Returns the name of the check, such as {@code tls}. */
    public String check() {
        return name.substring(0, name.indexOf('.'));
    }

    /** Returns what the check found, in the language of the texts. */
    public String message(Texts texts) {
        return texts.of("doctor." + name, values.toArray());
    }

    /** Returns what to do; empty if there is nothing to do. */
    public String remedy(Texts texts) {
        String key = "doctor." + name + ".remedy";
        return texts.has(key) ? texts.of(key, values.toArray()) : "";
    }

    /** Returns the fields of the JSON output. */
    public Map<String, Object> fields(Texts texts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("check", check());
        fields.put("level", level.word());
        fields.put("name", name);
        fields.put("message", message(texts));
        if (!remedy(texts).isEmpty()) {
            fields.put("remedy", remedy(texts));
        }
        return fields;
    }
}
