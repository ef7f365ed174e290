package io.cloudauth.cli.openfacts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The shape of a JSON document: the names of its fields, and of each value only its type, its
 * length and, for a date, its form. It contains no value, so it contains no personal data and no
 * secret.
 */
final class Shape {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** A name of the vendor's schema. Anything else could be a value in the place of a name. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private static final Pattern DATE =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:.]{5,12})?( ?(Z|[+-][0-9:]{4,6}))?");

    private static final int MOST_DEPTH = 12;
    private static final int MOST_FIELDS = 400;

    private final Map<String, Set<String>> types = new LinkedHashMap<>();

    private Shape() {}

    /**
     * Returns the types by the path of the field, such as {@code Items[].SceneId}. A field of an
     * array has each type that occurs.
     *
     * @throws IOException if the document is not a JSON object
     */
    static Map<String, String> of(byte[] json) throws IOException {
        Shape shape = new Shape();
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            shape.object(parser, "", 0);
        }
        Map<String, String> joined = new LinkedHashMap<>();
        shape.types.forEach((path, all) -> joined.put(path, String.join(" or ", all)));
        return joined;
    }

    private void object(JsonParser parser, String path, int depth) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.currentToken() != JsonToken.FIELD_NAME) {
                throw new IOException("cut");
            }
            String raw = parser.currentName();
            String name = NAME.matcher(raw).matches() ? raw : "?";
            parser.nextToken();
            value(parser, path.isEmpty() ? name : path + "." + name, depth + 1);
        }
    }

    private void value(JsonParser parser, String path, int depth) throws IOException {
        if (depth > MOST_DEPTH || types.size() > MOST_FIELDS) {
            throw new IOException("too much");
        }
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("cut");
        }
        switch (token) {
            case START_OBJECT -> {
                add(path, "object");
                object(parser, path, depth);
            }
            case START_ARRAY -> array(parser, path, depth);
            case VALUE_STRING -> text(parser.getText(), path, depth);
            case VALUE_NUMBER_INT -> add(path, parser.getText().equals("0") ? "0" : "integer");
            case VALUE_NUMBER_FLOAT -> add(path, "decimal");
            case VALUE_TRUE, VALUE_FALSE -> add(path, "boolean");
            case VALUE_NULL -> add(path, "null");
            default -> throw new IOException("cut");
        }
    }

    private void array(JsonParser parser, String path, int depth) throws IOException {
        boolean empty = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            empty = false;
            value(parser, path + "[]", depth + 1);
        }
        add(path, empty ? "array, empty" : "array");
    }

    private void text(String text, String path, int depth) throws IOException {
        if (text.startsWith("{")) {
            try (JsonParser inner = FACTORY.createParser(text)) {
                inner.nextToken();
                add(path, "text with an object");
                object(inner, path + "{}", depth + 1);
                return;
            } catch (IOException e) {
                add(path, "broken");
            }
        }
        add(path, textType(text));
    }

    private static String textType(String text) {
        if (text.equals("null")) {
            return "text \"null\"";
        }
        String form = DATE.matcher(text).matches() ? ", " + text.replaceAll("[0-9]", "9") : "";
        String digits = text.matches("[0-9]+") ? ", digits" : "";
        return "text(" + text.codePointCount(0, text.length()) + form + digits + ")";
    }

    private void add(String path, String type) {
        types.computeIfAbsent(path, key -> new TreeSet<>()).add(type);
    }
}
