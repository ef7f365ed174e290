package io.cloudauth.emulator.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A writer of XML from maps, lists and plain values. Each value becomes an element. */
public final class XmlText {

    private XmlText() {}

    /** Returns the document in UTF-8. */
    public static byte[] write(String root, Map<String, ?> fields) {
        StringBuilder xml = new StringBuilder(512);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        element(xml, root, fields);
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(StringBuilder xml, String name, @Nullable Object value) {
        xml.append('<').append(name).append('>');
        if (value instanceof Map<?, ?> map) {
            map.forEach((field, inner) -> element(xml, String.valueOf(field), inner));
        } else if (value instanceof Iterable<?> list) {
            for (Object one : list) {
                element(xml, singular(name), one);
            }
        } else if (value != null) {
            escape(xml, value.toString());
        }
        xml.append("</").append(name).append('>');
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static void escape(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '\r' -> xml.append("&#13;");
                default -> xml.append(isAllowed(c) ? c : '\ufffd');
            }
        }
    }

    private static boolean isAllowed(char c) {
        return (c >= ' ' && c != '\ufffe' && c != '\uffff') || c == '\n' || c == '\t';
    }
}
