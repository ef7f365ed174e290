package io.cloudauth.core.internal.operation;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.transform.UnmarshallerContext;
import io.cloudauth.core.internal.answer.Fields;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer's fields in the form that the vendor's response classes read, freed of what they would
 * stumble over.
 */
final class VendorFields {
    private final Map<String, String> prefixed;
    private final String root;

    VendorFields(Class<? extends AcsResponse> response, Fields fields) {
        this.root = response.getSimpleName();
        this.prefixed = fields.under(root);
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
        String own = prefixed.remove(key(name));
        String text = own == null ? prefixed.remove(key(otherSpelling)) : own;
        BigDecimal number = text == null ? null : parsed(text);
        if (number != null && (!whole || number.stripTrailingZeros().scale() <= 0)) {
            prefixed.put(
                    key(name), whole ? number.toBigInteger().toString() : number.toPlainString());
        }
        return this;
    }

    /** The field as {@code true} or {@code false}, or without it where it is neither. */
    VendorFields bool(String name) {
        prefixed.computeIfPresent(
                key(name),
                (k, text) ->
                        text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                                ? text
                                : null);
        return this;
    }

    /** The vendor's response. */
    <R extends AcsResponse> R read(R response, Class<R> type) {
        UnmarshallerContext context = new UnmarshallerContext();
        context.setResponseMap(prefixed);
        try {
            return type.cast(response.getInstance(context));
        } catch (ClientException e) {
            throw new IllegalStateException("the vendor's reader refuses flat fields", e);
        }
    }

    private String key(String name) {
        return root + '.' + name;
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
