package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a response, flat: {@code Material.IdCardInfo.Name}, {@code Material.VideoUrls[0]},
 * {@code Material.VideoUrls.Length}. Unknown fields are kept. The methods return null for an absent
 * field, a JSON null, an empty text, and a value of another type. Not safe to share between
 * threads.
 */
public final class Fields {
    private static final JsonFields JSON = new JsonFields();
    private static final int LONGEST_NUMBER = 20;
    private static final int LARGEST_SCALE = 18;

    private final Map<String, String> byName;

    Fields(Map<String, String> byName) {
        this.byName = byName;
    }

    /** Returns a field's text. */
    public @Nullable String text(String name) {
        String value = byName.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Returns the texts of an array, without empty ones. */
    public List<String> texts(String name) {
        Integer length = integer(name + ".Length");
        List<String> texts = new ArrayList<>();
        for (int i = 0; length != null && i < length; i++) {
            String text = text(name + '[' + i + ']');
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Returns a whole number; also one that is written as 1.0. */
    public @Nullable Integer integer(String name) {
        BigInteger whole = whole(name);
        return whole == null || whole.bitLength() >= Integer.SIZE ? null : whole.intValue();
    }

    /** Returns a whole number; also one that is written as 1.0. */
    public @Nullable Long longInteger(String name) {
        BigInteger whole = whole(name);
        return whole == null || whole.bitLength() >= Long.SIZE ? null : whole.longValue();
    }

    private @Nullable BigInteger whole(String name) {
        BigDecimal number = decimal(text(name));
        return number == null || number.stripTrailingZeros().scale() > 0
                ? null
                : number.toBigInteger();
    }

    /**
     * Returns a number. If there is no field of this name, the service's other spelling of the name
     * is used.
     */
    public @Nullable Double number(String name, String otherSpelling) {
        String own = text(name);
        BigDecimal number = decimal(own == null ? text(otherSpelling) : own);
        return number == null ? null : number.doubleValue();
    }

    /** Returns a boolean value, which may be in upper or lower case. */
    public @Nullable Boolean bool(String name) {
        String text = text(name);
        if ("true".equalsIgnoreCase(text)) {
            return true;
        }
        return "false".equalsIgnoreCase(text) ? false : null;
    }

    /**
     * Returns the number. Its length and its scale are limited, so that a huge exponent cannot cost
     * time or memory.
     */
    private static @Nullable BigDecimal decimal(@Nullable String text) {
        if (text == null || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return Math.abs(number.scale()) > LARGEST_SCALE ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * Returns the fields of the JSON object that a field holds as text. Returns null if the field
     * is absent or holds no JSON object.
     */
    public @Nullable Fields embedded(String name) {
        String json = text(name);
        return json == null ? null : JSON.read(json.getBytes(UTF_8), false);
    }

    /** Returns whether a field below this one has a value. */
    public boolean hasAnyBelow(String name) {
        String prefix = name + '.';
        for (Map.Entry<String, String> field : byName.entrySet()) {
            if (field.getKey().startsWith(prefix) && !field.getValue().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns all names, in no particular order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** Shows only the number of fields. */
    @Override
    public String toString() {
        return "Fields(" + byName.size() + ")";
    }
}
