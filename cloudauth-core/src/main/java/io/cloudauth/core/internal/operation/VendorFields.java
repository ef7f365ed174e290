package io.cloudauth.core.internal.operation;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.transform.UnmarshallerContext;
import io.cloudauth.core.internal.answer.Fields;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer's fields as the vendor's response classes ask for them, each by a name that begins with
 * the response's, freed of what they would stumble over. Used by one thread.
 */
final class VendorFields extends AbstractMap<String, String> {
    private final Fields fields;
    private final String prefix;
    private final Map<String, @Nullable String> corrected = new HashMap<>(8);

    VendorFields(Class<? extends AcsResponse> response, Fields fields) {
        this.fields = fields;
        this.prefix = response.getSimpleName() + '.';
    }

    /** The field as a whole number, or without it where it is none. */
    VendorFields wholeNumber(String name) {
        return number(name, name, true);
    }

    /** The field as a number, also where the service spells it in another way. */
    VendorFields number(String name, String otherSpelling) {
        return number(name, otherSpelling, false);
    }

    private VendorFields number(String name, String otherSpelling, boolean whole) {
        String own = fields.text(name);
        String text = own == null ? fields.text(otherSpelling) : own;
        if (text == null) {
            return this;
        }
        BigDecimal number = parsed(text);
        if (number == null || (whole && number.stripTrailingZeros().scale() > 0)) {
            corrected.put(name, null);
        } else {
            String plain = whole ? number.toBigInteger().toString() : number.toPlainString();
            if (!plain.equals(own)) {
                corrected.put(name, plain);
            }
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
        String name = prefixed.substring(prefix.length());
        String correction = corrected.get(name);
        return correction != null || corrected.containsKey(name) ? correction : fields.text(name);
    }

    /** The vendor's reader asks for one field after the other, and never for all. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException();
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return "VendorFields(" + prefix + "*)";
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
