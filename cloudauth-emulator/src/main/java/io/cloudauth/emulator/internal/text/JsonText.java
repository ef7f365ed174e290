package io.cloudauth.emulator.internal.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A writer of JSON from maps, lists, strings, numbers and booleans, and a reader of objects. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final int MAX_READ_BYTES = 64 * 1024;

    private JsonText() {}

    /** Returns the object as JSON in UTF-8. */
    public static byte[] write(Map<String, ?> object) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            value(json, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                json.writeFieldName(String.valueOf(field.getKey()));
                value(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            json.writeNumber(number.doubleValue());
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /**
     * Returns the string fields of a JSON object, without the fields of other types. Returns null
     * if the text is no JSON object or is longer than 64 Ki characters.
     */
    public static @Nullable Map<String, String> readTextFields(String text) {
        if (text.length() > MAX_READ_BYTES) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = FACTORY.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    fields.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            return json.nextToken() == null ? fields : null;
        } catch (IOException e) {
            return null; // not JSON
        }
    }

    /**
     * Returns the fields of a JSON object whose values are strings, whole numbers or booleans.
     * Returns null if the text is anything else or is longer than 64 KiB.
     */
    public static @Nullable Map<String, Object> readFlatObject(byte[] text) {
        if (text.length > MAX_READ_BYTES) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        try (JsonParser json = FACTORY.createParser(text)) {
            json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (token == JsonToken.VALUE_STRING) {
                    fields.put(name, json.getText());
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    fields.put(name, json.getLongValue());
                } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
                    fields.put(name, token == JsonToken.VALUE_TRUE);
                } else {
                    return null;
                }
            }
            return json.nextToken() == null ? fields : null;
        } catch (IOException e) {
            return null; // not JSON, or not in an encoding that JSON allows
        }
    }
}
