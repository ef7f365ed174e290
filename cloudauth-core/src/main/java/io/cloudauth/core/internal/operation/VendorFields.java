package io.cloudauth.core.internal.operation;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.transform.UnmarshallerContext;
import io.cloudauth.core.internal.answer.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
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
        BigDecimal number = taken(name, name);
        if (number != null && number.stripTrailingZeros().scale() <= 0) {
            BigInteger whole = number.toBigInteger();
            if (whole.bitLength() < bits) {
                prefixed.put(key(name), whole.toString());
            }
        }
        return this;
    }

    /** The field as a number, also where the service spells it in another way. */
    VendorFields number(String name, String otherSpelling) {
        BigDecimal number = taken(name, otherSpelling);
        if (number != null) {
            prefixed.put(key(name), number.toPlainString());
        }
        return this;
    }

    private @Nullable BigDecimal taken(String name, String otherSpelling) {
        String own = prefixed.remove(key(name));
        String text = own == null ? prefixed.remove(key(otherSpelling)) : own;
        return text == null ? null : parsed(text);
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
