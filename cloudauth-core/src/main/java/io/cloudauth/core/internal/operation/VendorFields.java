package io.cloudauth.core.internal.operation;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.transform.UnmarshallerContext;
import io.cloudauth.core.internal.answer.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer's fields as the vendor's response classes ask for them, each by a name that begins with
 * the response's, freed of what they would stumble over. Used by one thread.
 */
final class VendorFields extends AbstractMap<String, String> {
    /**
     * What the vendor's readers call a field, and what the answer calls it. Of elements of arrays,
     * which nobody has counted, none is kept.
     */
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private final Fields fields;
    private final String prefix;
    private final Map<String, @Nullable String> corrected = new HashMap<>(8);

    VendorFields(Class<? extends AcsResponse> response, Fields fields) {
        this.fields = fields;
        this.prefix = response.getSimpleName() + '.';
    }

    /** The field as a whole number of an {@code int}, or without it where it is none. */
    VendorFields wholeNumber(String name) {
        return wholeNumber(name, Integer.SIZE);
    }

    /** The field as a whole number of a {@code long}, or without it where it is none. */
    VendorFields longNumber(String name) {
        return wholeNumber(name, Long.SIZE);
    }

    /** What is longer than the vendor's type would make its reader throw. */
    private VendorFields wholeNumber(String name, int bits) {
        String text = fields.text(name);
        if (text != null && isPlain(text, false)) {
            return this;
        }
        BigDecimal number = text == null ? null : parsed(text);
        BigInteger whole =
                number == null || number.stripTrailingZeros().scale() > 0
                        ? null
                        : number.toBigInteger();
        return correct(
                name, text, whole != null && whole.bitLength() < bits ? whole.toString() : null);
    }

    /** The field as a number, also where the service spells it in another way. */
    VendorFields number(String name, String otherSpelling) {
        String own = fields.text(name);
        if (own != null && isPlain(own, true)) {
            return this;
        }
        String text = own == null ? fields.text(otherSpelling) : own;
        BigDecimal number = text == null ? null : parsed(text);
        return correct(name, own, number == null ? null : number.toPlainString());
    }

    private VendorFields correct(String name, @Nullable String given, @Nullable String readable) {
        if (!Objects.equals(given, readable)) {
            corrected.put(name, readable);
        }
        return this;
    }

    /** The field as {@code true} or {@code false}, or without it where it is neither. */
    VendorFields bool(String name) {
        String text = fields.text(name);
        if (text != null && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            corrected.put(name, null);
        }
        return this;
    }

    /** The vendor's response. */
    <R extends AcsResponse> R read(R response, Class<R> type) {
        UnmarshallerContext context = new UnmarshallerContext();
        context.setResponseMap(this);
        try {
            return type.cast(response.getInstance(context));
        } catch (ClientException e) {
            throw new IllegalStateException("the vendor's reader refuses flat fields", e);
        }
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        if (!(key instanceof String prefixed) || !prefixed.startsWith(prefix)) {
            return null;
        }
        return value(name(prefixed));
    }

    /** The vendor's readers ask for the same names in each answer. */
    private String name(String prefixed) {
        String known = NAMES.get(prefixed);
        if (known != null) {
            return known;
        }
        String name = prefixed.substring(prefix.length());
        if (name.indexOf('[') < 0) {
            NAMES.put(prefixed, name);
        }
        return name;
    }

    private @Nullable String value(String name) {
        String correction = corrected.get(name);
        return correction != null || corrected.containsKey(name) ? correction : fields.text(name);
    }

    /**
     * All that {@link #get} tells. The vendor's readers of flat answers ask for one field after the
     * other: this is for whoever asks for all.
     */
    @Override
    public Set<Entry<String, String>> entrySet() {
        Map<String, String> all = new HashMap<>();
        Stream.concat(fields.names().stream(), corrected.keySet().stream())
                .forEach(
                        name -> {
                            String value = value(name);
                            if (value != null) {
                                all.put(prefix + name, value);
                            }
                        });
        return Collections.unmodifiableMap(all).entrySet();
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return "VendorFields(" + prefix + "*)";
    }

    /** Few digits, with a point among them at most: nothing that any reader stumbles over. */
    private static boolean isPlain(String text, boolean pointAllowed) {
        int point = pointAllowed ? text.indexOf('.') : -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && i != point) {
                return false;
            }
        }
        return text.length() <= 9 && point != 0 && point != text.length() - 1;
    }

    /** Bounded, so that a hostile exponent costs nothing. */
    private static @Nullable BigDecimal parsed(String text) {
        try {
            BigDecimal number = text.length() > 20 ? null : new BigDecimal(text.strip());
            return number == null || Math.abs(number.scale()) > 18 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
