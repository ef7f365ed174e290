package io.cloudauth.conformance.vendor;

import com.aliyuncs.AcsResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that a response of the vendor's SDK exposes, found by its getters. */
public final class ResponseFields {

    private ResponseFields() {}

    /** What has a value, by its path such as {@code Material.IdCardInfo.Name}. */
    public static Map<String, String> of(AcsResponse response) {
        Map<String, String> fields = new TreeMap<>();
        collect("", response, fields);
        return fields;
    }

    private static void collect(String path, Object from, Map<String, String> into) {
        for (Method getter : from.getClass().getDeclaredMethods()) {
            String name = getter.getName();
            if (name.startsWith("get")
                    && !name.equals("getInstance")
                    && getter.getParameterCount() == 0) {
                put(path + name.substring("get".length()), value(getter, from), into);
            }
        }
    }

    private static void put(String path, @Nullable Object value, Map<String, String> into) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                put(path + "[" + i + "]", list.get(i), into);
            }
        } else if (value != null && value.getClass().getPackageName().startsWith("com.aliyuncs.")) {
            collect(path + ".", value, into);
        } else if (value != null) {
            into.put(path, value.toString());
        }
    }

    private static @Nullable Object value(Method getter, Object from) {
        try {
            return getter.invoke(from);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a getter of the vendor fails", e);
        }
    }
}
