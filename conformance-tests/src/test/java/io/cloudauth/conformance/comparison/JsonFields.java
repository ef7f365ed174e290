package io.cloudauth.conformance.comparison;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.TreeMap;

/** The values of a JSON object by their place, such as {@code ResultObject.Passed}. */
final class JsonFields {

    private JsonFields() {}

    static Map<String, String> of(String json) {
        return of(JsonParser.parseString(json).getAsJsonObject());
    }

    static Map<String, String> of(JsonObject object) {
        Map<String, String> fields = new TreeMap<>();
        object.entrySet().forEach(field -> put(fields, field.getKey(), field.getValue()));
        return fields;
    }

    private static void put(Map<String, String> fields, String place, JsonElement value) {
        if (value.isJsonObject()) {
            of(value.getAsJsonObject())
                    .forEach((name, inner) -> fields.put(place + "." + name, inner));
        } else if (value.isJsonPrimitive() && value.getAsString().startsWith("{")) {
            // text that holds JSON, as MaterialInfo does
            put(fields, place, JsonParser.parseString(value.getAsString()));
        } else if (!value.isJsonNull()) {
            fields.put(place, value.getAsString());
        }
    }
}
