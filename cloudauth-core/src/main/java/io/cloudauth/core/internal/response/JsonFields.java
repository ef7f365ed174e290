package io.cloudauth.core.internal.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A strict parser that reads one JSON object into flat fields. It accepts no data after the object
 * and no duplicate names. Depth and length are limited, so that it terminates for any input. Safe
 * to share between threads.
 */
final class JsonFields {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NAME_LENGTH = 1024;
    private static final int MAX_FIELDS = 100_000;

    /**
     * The limit for the total length of all flat names, including those without a value. It is
     * needed because the flat name of a nested field repeats the names above it.
     */
    private static final int MAX_NAME_CHARACTERS = 16 * 1024 * 1024;

    static final String WRAPPER = "ResultObject.";

    private final JsonFactory json;

    JsonFields() {
        json =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAX_DEPTH)
                                        .maxStringLength(8 * 1024 * 1024)
                                        .maxNumberLength(64)
                                        .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        // a kept buffer would hold a name or a number after the call; the feature,
                        // because Spring Boot 3.2 brings a Jackson without a choice of pools
                        .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING)
                        .build();
    }

    /**
     * Returns the fields; null if the bytes are not exactly one JSON object. The reason is dropped,
     * because it would quote the response.
     *
     * @param wrapped whether fields below {@code ResultObject} count as fields at the top
     */
    @Nullable Fields read(byte[] body, boolean wrapped) {
        Flat flat = new Flat();
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            object(parser, "", flat);
            if (parser.nextToken() != null) {
                return null;
            }
            return new Fields(wrapped ? unwrapped(flat.fields) : flat.fields);
        } catch (IOException e) {
            return null;
        }
    }

    private static void object(JsonParser parser, String prefix, Flat into) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (name.length() > MAX_NAME_LENGTH) {
                throw new IOException("a name is too long");
            }
            parser.nextToken();
            if (isAmbiguous(name)) {
                parser.skipChildren();
            } else {
                value(parser, prefix.isEmpty() ? name : prefix + '.' + name, into);
            }
        }
    }

    /**
     * Returns whether the flat name of a field with this name could equal the flat name of an
     * array's element, an array's length or a nested field.
     */
    private static boolean isAmbiguous(String name) {
        return name.equals("Length")
                || name.indexOf('.') >= 0
                || name.indexOf('[') >= 0
                || name.indexOf(']') >= 0;
    }

    private static void array(JsonParser parser, String name, Flat into) throws IOException {
        int length = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(parser, name + '[' + length++ + ']', into);
        }
        into.put(name + ".Length", Integer.toString(length));
    }

    private static void value(JsonParser parser, String name, Flat into) throws IOException {
        into.countName(name);
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, name, into);
            case START_ARRAY -> array(parser, name, into);
            case VALUE_NULL -> {}
            default -> into.put(name, parser.getText());
        }
    }

    /** The fields that have been read so far, with limits. */
    private static final class Flat {
        private final Map<String, String> fields = new HashMap<>(64);
        private int nameCharacters;

        void countName(String name) throws IOException {
            nameCharacters += name.length();
            if (nameCharacters > MAX_NAME_CHARACTERS) {
                throw new IOException("too many names");
            }
        }

        void put(String name, String value) throws IOException {
            if (fields.size() >= MAX_FIELDS) {
                throw new IOException("too many fields");
            }
            fields.put(name, value);
        }
    }

    /**
     * Returns the fields, with those below the wrapper also at the top. Existing fields at the top
     * are not replaced. A code below the wrapper is not the code of the response.
     */
    private static Map<String, String> unwrapped(Map<String, String> fields) {
        Map<String, String> unwrapped = fields;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (field.getKey().startsWith(WRAPPER) && !field.getKey().equals(WRAPPER + "Code")) {
                unwrapped = unwrapped == fields ? new HashMap<>(fields) : unwrapped;
                unwrapped.putIfAbsent(field.getKey().substring(WRAPPER.length()), field.getValue());
            }
        }
        return unwrapped;
    }
}
